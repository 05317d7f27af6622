import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const registration = resource("lakeward:lakeformation:Registration", "registration", {
  resourceArn: "arn:aws:s3:::exl-trusted",
});
const table = (location: unknown, more: object = {}) =>
  resource("lakeward:glue:IcebergTable", "table", { database: "d", table: "t", location }, more);
const bridged = (storageDescriptor: unknown) =>
  resource("aws:glue/catalogTable:CatalogTable", "table", { databaseName: "d", name: "t", storageDescriptor });

export const cases: RuleCases = {
  rule: "LF-15",
  compliant: [
    { it: "a table under its bucket", on: "table", resources: [registration, table("s3://exl-trusted/t/")] },
    { it: "a view, which lies nowhere", on: "table", resources: [registration, bridged({})] },
  ],
  failing: [
    {
      it: "a table in a bucket of a like name",
      on: "table",
      resources: [registration, table("s3://exl-trusted-2/t/")],
    },
    {
      it: "a table elsewhere, by the bridged provider",
      on: "table",
      resources: [registration, bridged({ location: "s3://other/t" })],
    },
    {
      it: "an additional location elsewhere",
      on: "table",
      resources: [registration, bridged({ location: "s3://exl-trusted/t", additionalLocations: ["s3://other/t"] })],
    },
    { it: "a table of ours without a location", on: "table", resources: [registration, table(undefined)] },
    {
      it: "an Iceberg table of the bridged provider elsewhere",
      on: "table",
      resources: [
        registration,
        resource("aws:glue/catalogTable:CatalogTable", "table", {
          databaseName: "d",
          name: "t",
          openTableFormatInput: {
            icebergInput: { metadataOperation: "CREATE", icebergTableInput: { location: "s3://other/t" } },
          },
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "a location that is not known yet",
      on: "table",
      resources: [registration, table(undefined, { unknown: ["location"] })],
    },
  ],
  malformed: [
    { it: "a location that is a list", on: "table", resources: [registration, table(["s3://exl-trusted/t"])] },
    { it: "a storage descriptor that is a text", on: "table", resources: [registration, bridged("s3://other/t")] },
    {
      it: "an additional location that is none",
      on: "table",
      resources: [registration, bridged({ location: "s3://exl-trusted/t", additionalLocations: [null] })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
