import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const registration = resource("lakeward:lakeformation:Registration", "registration", {
  resourceArn: "arn:aws:s3:::exl-trusted",
});
const table = (location: unknown, more: object = {}) =>
  resource("lakeward:glue:IcebergTable", "table", { database: "d", table: "t", location }, more);
const bridged = (storageDescriptor: unknown) =>
  resource("aws:glue/catalogTable:CatalogTable", "table", { databaseName: "d", name: "t", storageDescriptor });
const theirs = (arn: unknown, more: object = {}) =>
  resource("aws:lakeformation/resource:Resource", "theirs", { arn }, more);
const bucket = (name: string) => resource("aws:s3/bucket:Bucket", name, {});
const waiting = (property: string, ...others: readonly ReturnType<typeof resource>[]) => ({
  unknown: [property],
  propertyDependencies: { [property]: others.map(({ urn }) => urn) },
});
/** A table and a registration that both wait, each for something. */
const hidden = (table: readonly ReturnType<typeof resource>[], registered: readonly ReturnType<typeof resource>[]) => [
  ...new Set([...table, ...registered]),
  resource("lakeward:glue:IcebergTable", "table", { database: "d", table: "t" }, waiting("location", ...table)),
  ...registered.map((one) => ({
    ...resource("lakeward:lakeformation:Registration", `${one.name}-registration`, {}, waiting("resourceArn", one)),
  })),
];
const [first, second] = [bucket("first"), bucket("second")];
const suffix = resource("random:index/randomId:RandomId", "suffix", {});

export const cases: RuleCases = {
  rule: "LF-15",
  compliant: [
    { it: "a table under its bucket", on: "table", resources: [registration, table("s3://exl-trusted/t/")] },
    { it: "a view, which lies nowhere", on: "table", resources: [registration, bridged({})] },
    ...[
      "arn:aws:s3:::other/lake",
      "arn:aws:s3:::other/lake/",
      "arn:aws:s3:::other/lake/*",
      "arn:aws:s3:::other/lake/t",
    ].map((arn) => ({
      it: `a table under ${arn}`,
      on: "table",
      resources: [registration, theirs(arn), table("s3://other/lake/t/")],
    })),
    ...["s3a", "s3n"].map((scheme) => ({
      it: `a table under its bucket, by ${scheme}`,
      on: "table",
      resources: [registration, bridged({ location: `${scheme}://exl-trusted` })],
    })),
    {
      it: "every location of a table under its bucket",
      on: "table",
      resources: [
        registration,
        bridged({ location: "s3://exl-trusted/t", additionalLocations: ["s3://exl-trusted/u"] }),
      ],
      properties: [
        "storageDescriptor.location",
        "openTableFormatInput.icebergInput.icebergTableInput.location",
        "storageDescriptor.additionalLocations[0]",
      ],
    },
    { it: "a table that waits for a registered bucket", on: "table", resources: hidden([first], [second, first]) },
    {
      it: "a table that waits for a registered bucket and a suffix",
      on: "table",
      resources: hidden([first, suffix], [first]),
    },
    ...["arn:aws:s3:::exl-first", "arn:aws:s3:::exl-first/*"].map((arn) => ({
      it: `a table that waits for a bucket which is registered as ${arn}`,
      on: "table",
      resources: [
        { ...first, inputs: { bucket: "exl-first" } },
        theirs(arn),
        table(undefined, waiting("location", first)),
      ],
    })),
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
    ...["s3://other/lake2/t", "s3://other", "s3://lake/other/lake/t", "x/s3://other/lake/t"].map((location) => ({
      it: `a table beside a registered prefix: ${location}`,
      on: "table",
      resources: [theirs("arn:aws:s3:::other/lake"), table(location)],
      says: "location is under no registered location",
    })),
    { it: "a table nowhere", on: "table", resources: [registration, theirs("arn:aws:s3:::*"), table("s3:///t")] },
    {
      it: "a table under what is no ARN of S3",
      on: "table",
      resources: [theirs("x:arn:aws:s3:::exl-trusted"), table("s3://exl-trusted/t")],
    },
    {
      it: "a table where a registered prefix holds stars",
      on: "table",
      resources: [theirs("arn:aws:s3:::exl-trusted/a*b"), table("s3://exl-trusted/ab/t")],
    },
    {
      it: "nothing registered, where the document shows the account",
      on: "table",
      resources: [table("s3://exl-trusted/t")],
      plan: { scope: { account: true, departments: [] } },
    },
    {
      it: "an additional location elsewhere, of a table whose location is not known yet",
      on: "table",
      resources: [
        registration,
        resource(
          "aws:glue/catalogTable:CatalogTable",
          "table",
          { storageDescriptor: { additionalLocations: ["s3://other/t"] } },
          { unknown: ["storageDescriptor.location"] },
        ),
      ],
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
    {
      it: "a registration that is not known yet",
      on: "table",
      resources: [registration, theirs(undefined, { unknown: ["arn"] }), table("s3://other/t")],
      says: "whether location is under a registered location is not known yet",
    },
    {
      it: "nothing registered in a document that shows a part",
      on: "table",
      resources: [table("s3://other/t")],
      says: "may be registered outside of the document",
    },
    {
      it: "additional locations that are not known yet",
      on: "table",
      resources: [
        registration,
        resource(
          "aws:glue/catalogTable:CatalogTable",
          "table",
          { storageDescriptor: { location: "s3://exl-trusted/t" } },
          { unknown: ["storageDescriptor.additionalLocations"] },
        ),
      ],
    },
    {
      it: "a table that waits for another bucket, where what is registered is not known yet",
      on: "table",
      resources: [...hidden([first], [second]), theirs(undefined, { unknown: ["arn"] })],
    },
    {
      it: "a table that waits for two buckets, of which one is registered",
      on: "table",
      resources: hidden([first, second], [second]),
    },
    {
      it: "a table and a registration that wait for the same suffix",
      on: "table",
      resources: hidden([suffix], [suffix]),
    },
    {
      it: "a table that waits for a bucket of which a prefix is registered",
      on: "table",
      resources: [
        { ...first, inputs: { bucket: "exl-first" } },
        theirs("arn:aws:s3:::exl-first/tables"),
        table(undefined, waiting("location", first)),
      ],
    },
  ],
  malformed: [
    {
      it: "additional locations that are a text",
      on: "table",
      resources: [registration, bridged({ location: "s3://exl-trusted/t", additionalLocations: "s3://other/t" })],
    },
    {
      it: "a registration that is a list",
      on: "table",
      resources: [theirs(["arn:aws:s3:::other"]), table("s3://other/t")],
    },
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
