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
const table = (partitionKeys: unknown, more: object = {}) => [
  dataset,
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "parking_raw", name: "permits", partitionKeys },
    { parent: dataset.urn, ...more },
  ),
];
const iceberg = (column: unknown) => [
  dataset,
  resource(
    "lakeward:glue:IcebergTable",
    "table",
    {
      database: "parking_refined",
      table: "permits",
      columns: [{ name: "vrm" }, { name: "import_date" }],
      partition: { column, transform: "identity" },
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
  ],
  undecided: [
    { it: "keys that are not known yet", on: "table", resources: table(undefined, { unknown: ["partitionKeys"] }) },
  ],
  malformed: [{ it: "keys that are a text", on: "table", resources: table("vrm") }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
