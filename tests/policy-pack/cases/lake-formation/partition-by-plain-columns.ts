import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const dataset = resource("lakeward:lake:Dataset", "permits", {
  department: "parking",
  dataset: "permits",
  zones: ["raw"],
  about: ["driver"],
  columns: [
    { name: "vrm", reveals: "direct", purposes: ["p"] },
    { name: "import_date", reveals: "plain", purposes: [] },
  ],
});
const table = (partitionKeys: unknown, more: object = {}, inputs: object = {}) => [
  dataset,
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "parking_raw", name: "permits", partitionKeys, ...inputs },
    { parent: dataset.urn, ...more },
  ),
];
const openTable = (transform: string) => ({
  openTableFormatInput: {
    icebergInput: {
      metadataOperation: "CREATE",
      icebergTableInput: {
        location: "s3://exl-raw/permits",
        schema: { fields: [{ id: 1, name: "vrm", type: "string", required: false }] },
        partitionSpec: { fields: [{ name: "plate", sourceId: 1, transform }] },
      },
    },
  },
});
const iceberg = (column: unknown, partition: unknown = { column, transform: "identity" }) => [
  dataset,
  resource(
    "lakeward:glue:IcebergTable",
    "table",
    {
      database: "parking_refined",
      table: "permits",
      columns: [{ name: "vrm" }, { name: "import_date" }],
      partition,
    },
    { parent: dataset.urn },
  ),
];

export const cases: RuleCases = {
  rule: "LF-11",
  compliant: [
    { it: "a plain key", on: "table", resources: table([{ name: "import_date" }]) },
    { it: "no key", on: "table", resources: table(undefined) },
    { it: "a plain field of Iceberg", on: "table", resources: iceberg("import_date") },
  ],
  failing: [
    { it: "a restricted key", on: "table", resources: table([{ name: "VRM" }]), says: "VRM" },
    { it: "a restricted field of Iceberg", on: "table", resources: iceberg("vrm") },
    {
      it: "an Iceberg table of the bridged provider whose partitions are made of a restricted column",
      on: "table",
      resources: table(undefined, {}, openTable("identity")),
      says: "vrm",
    },
  ],
  undecided: [
    { it: "keys that are not known yet", on: "table", resources: table(undefined, { unknown: ["partitionKeys"] }) },
  ],
  malformed: [
    { it: "keys that are a text", on: "table", resources: table("vrm") },
    { it: "a key that is none", on: "table", resources: table([{}]) },
    { it: "a partition that is a text", on: "table", resources: iceberg(undefined, "vrm") },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
