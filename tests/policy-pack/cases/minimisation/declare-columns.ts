import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, ward, zone } from "../../small-lake.ts";

const charges = dataset();
const columns = (...names: readonly string[]) => names.map((name) => ({ name, type: "string" }));
const iceberg = (names: unknown, more: object = {}, planned: object = {}) =>
  resource(
    "lakeward:glue:IcebergTable",
    "table",
    { database: "parking_trusted", table: "charges", columns: names, ...more },
    planned,
  );
const bridged = (more: object, name = "charges", planned: object = {}) =>
  resource("aws:glue/catalogTable:CatalogTable", "table", { databaseName: "parking_raw", name, ...more }, planned);
const hive = (names: readonly string[], keys: readonly string[] = ["_arrived_on"]) => ({
  storageDescriptor: { columns: columns(...names) },
  partitionKeys: columns(...keys),
});

export const cases: RuleCases = {
  rule: "MIN-03",
  compliant: [
    {
      it: "the declared columns and the lake's own",
      on: "table",
      resources: [charges, iceberg(columns("vrm", "postcode", "ward", "_arrived_on", "_load"))],
    },
    { it: "a bridged table", on: "table", resources: [charges, bridged(hive(["VRM", "ward", "_load"]))] },
    {
      it: "an Iceberg table that leaves its columns to the format",
      on: "table",
      resources: [charges, bridged({ openTableFormatInput: { icebergInput: { metadataOperation: "CREATE" } } })],
    },
  ],
  failing: [
    {
      it: "a column more",
      on: "table",
      resources: [charges, iceberg(columns("vrm", "postcode", "ward", "keeper", "_arrived_on", "_load"))],
      says: "keeper",
    },
    {
      it: "a column more, by the bridged provider",
      on: "table",
      resources: [charges, bridged(hive(["vrm", "keeper"]))],
    },
    { it: "a partition key more", on: "table", resources: [charges, bridged(hive(["vrm"], ["keeper"]))] },
    {
      it: "a column more in a schema of Iceberg",
      on: "table",
      resources: [
        charges,
        bridged({
          openTableFormatInput: {
            icebergInput: {
              metadataOperation: "CREATE",
              icebergTableInput: { location: "s3://b/t", schema: { fields: [{ id: 1, name: "keeper" }] } },
            },
          },
        }),
      ],
    },
    {
      it: "a column that was to be dropped before",
      on: "table",
      resources: [
        dataset({ columns: [column("keeper", "person_name", "direct", { trusted: "drop" }), ward] }),
        iceberg(columns("keeper", "ward")),
      ],
      says: "dropped",
    },
    {
      it: "a table of a zone that no dataset declares",
      on: "table",
      resources: [zone("raw"), bridged(hive(["vrm"]), "scraps")],
      says: "no dataset",
    },
    {
      it: "a table beside those of the datasets",
      on: "table",
      resources: [charges, iceberg(columns("vrm"), { table: "scraps" })],
    },
    {
      it: "a column more in a table under its dataset",
      on: "table",
      resources: [charges, iceberg(columns("keeper"), { table: "charges_copy" }, { parent: charges.urn })],
    },
    {
      it: "fields inside a declared column",
      on: "table",
      resources: [charges, iceberg([{ name: "ward", type: "struct<keeper:string,age:int>" }])],
      says: "keeper",
    },
    {
      it: "a table in a zone of another spelling",
      on: "table",
      resources: [
        { ...zone("raw"), inputs: { department: "parking", zone: "raw", role: "RAW" } },
        charges,
        bridged(hive(["vrm"]), "visitors"),
      ],
    },
  ],
  undecided: [
    {
      it: "columns that are not known yet",
      on: "table",
      resources: [charges, iceberg(undefined, {}, { unknown: ["columns"] })],
    },
    {
      it: "declared columns that are not known yet",
      on: "table",
      resources: [dataset({ columns: undefined }, { unknown: ["columns"] }), iceberg(columns("vrm"))],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "table", resources: [charges, iceberg("vrm")] },
    {
      it: "a dataset whose name is a list",
      on: "table",
      resources: [dataset({ dataset: ["charges"] }), iceberg(columns("vrm", "keeper"))],
    },
    {
      it: "a storage descriptor that is a text",
      on: "table",
      resources: [charges, bridged({ storageDescriptor: "vrm" })],
    },
    {
      it: "a treatment that there is not",
      on: "table",
      resources: [
        dataset({ columns: [column("vrm", "vehicle_registration", "direct", { trusted: "Dropped" }), ward] }),
        iceberg(columns("vrm")),
      ],
    },
    {
      it: "a type that is a list",
      on: "table",
      resources: [charges, iceberg([{ name: "ward", type: ["struct<a:int>"] }])],
    },
  ],
  notApplicable: [
    {
      it: "a table of no zone",
      on: "table",
      resources: [charges, bridged({ ...hive(["x"]), databaseName: "weather" })],
    },
    {
      it: "a table of a group's own",
      on: "table",
      resources: [zone("scratch"), bridged({ ...hive(["x"]), databaseName: "parking_scratch" })],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
