import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const permits = (more: object = {}, planned: object = {}) =>
  resource(
    "lakeward:lake:Dataset",
    "permits",
    {
      department: "parking",
      dataset: "permits",
      zones: ["raw"],
      about: ["driver"],
      columns: [
        { name: "vrm", reveals: "direct", purposes: ["p"] },
        { name: "import_date", reveals: "plain", purposes: [] },
        { name: "postcode", reveals: "indirect", purposes: ["p"] },
      ],
      ...more,
    },
    planned,
  );
const dataset = permits();
const aboutNobody = resource("lakeward:lake:Dataset", "weather", {
  department: "parking",
  dataset: "weather",
  zones: ["raw"],
  about: [],
  columns: [],
});
const table = (partitionKeys: unknown, more: object = {}, inputs: object = {}, of = dataset) => [
  of,
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "parking_raw", name: "permits", partitionKeys, ...inputs },
    { parent: of.urn, ...more },
  ),
];
const alone = { parent: undefined };
const vrm = [{ name: "vrm" }];
const openTable = (
  transform: string,
  sourceId: unknown = 1,
  partitionSpec: unknown = { fields: [{ name: "plate", sourceId, transform }] },
) => ({
  openTableFormatInput: {
    icebergInput: {
      metadataOperation: "CREATE",
      icebergTableInput: {
        location: "s3://exl-raw/permits",
        schema: {
          fields: [
            { id: 1, name: "vrm", type: "string", required: false },
            { id: 2, name: "import_date", type: "date", required: false },
          ],
        },
        partitionSpec,
      },
    },
  },
});
const icebergTable = "openTableFormatInput.icebergInput.icebergTableInput";
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
    { it: "no partition of Iceberg", on: "table", resources: iceberg(undefined, null) },
    {
      it: "an Iceberg table of the bridged provider whose partitions are made of a plain column",
      on: "table",
      resources: table(undefined, {}, openTable("identity", 2)),
    },
    {
      it: "any key of a dataset about nobody",
      on: "table",
      resources: table(vrm, {}, {}, permits({ about: [] }, { unknown: ["columns[1].name"] })),
    },
    {
      it: "a plain key, while the name of another plain column is not known yet",
      on: "table",
      resources: table([{ name: "ward" }], {}, {}, permits({}, { unknown: ["columns[1].name"] })),
    },
    {
      it: "any key of a table that no dataset declares",
      on: "table",
      resources: table(vrm, alone, { databaseName: "weather" }),
    },
    {
      it: "a plain key of a table whose name is not known yet, under the component of the only dataset",
      on: "table",
      resources: table([{ name: "import_date" }], { unknown: ["name"] }),
    },
    {
      it: "a plain key of a declared table, while another dataset's name is not known yet",
      on: "table",
      resources: [{ ...aboutNobody, unknown: ["dataset"] }, ...table([{ name: "import_date" }])],
    },
    {
      it: "no key of a table whose name is not known yet",
      on: "table",
      resources: [aboutNobody, ...table(undefined, { unknown: ["name"] })],
    },
    {
      it: "any key in a program without datasets",
      on: "table",
      resources: table(vrm, { ...alone, unknown: ["databaseName"] }).slice(1),
    },
  ],
  failing: [
    {
      it: "a restricted key",
      on: "table",
      resources: table([{ name: "VRM" }]),
      says: "VRM",
      properties: ["partitionKeys"],
    },
    { it: "a restricted field of Iceberg", on: "table", resources: iceberg("vrm"), properties: ["partition.column"] },
    { it: "a restricted key after a plain one", on: "table", resources: table([{ name: "import_date" }, ...vrm]) },
    {
      it: "a restricted key beside one that is not known yet",
      on: "table",
      resources: table([{}, ...vrm], { unknown: ["partitionKeys[0].name"] }),
    },
    {
      it: "a restricted key of a table that only its name says whose it is",
      on: "table",
      resources: table(vrm, alone),
    },
    {
      it: "a restricted key of a table under the component of another dataset",
      on: "table",
      resources: [aboutNobody, ...table(vrm, { parent: aboutNobody.urn })],
    },
    {
      it: "a restricted column of an Iceberg schema beside other columns",
      on: "table",
      resources: table(
        undefined,
        {},
        { ...openTable("identity"), storageDescriptor: { columns: [{ name: "import_date" }] } },
      ),
    },
    {
      it: "an Iceberg table of the bridged provider whose partitions are made of a restricted column",
      on: "table",
      resources: table(undefined, {}, openTable("identity")),
      says: "vrm",
    },
  ],
  undecided: [
    { it: "keys that are not known yet", on: "table", resources: table(undefined, { unknown: ["partitionKeys"] }) },
    {
      it: "a key that is not known yet",
      on: "table",
      resources: table([{}], { unknown: ["partitionKeys[0].name"] }),
      says: "partitionKeys[0].name",
    },
    {
      it: "a partition made of a column that the schema does not have",
      on: "table",
      resources: table(undefined, {}, openTable("identity", 9)),
    },
    {
      it: "a partition made of a column of a schema that is not known yet",
      on: "table",
      resources: table(undefined, { unknown: [`${icebergTable}.schema`] }, openTable("identity")),
    },
    {
      it: "a restricted column whose name is not known yet",
      on: "table",
      resources: table([{ name: "ward" }], {}, {}, permits({}, { unknown: ["columns[0].name"] })),
      undecidedOn: [dataset.urn],
    },
    {
      it: "a table of which it is not known yet in which database it is",
      on: "table",
      resources: table(vrm, { ...alone, unknown: ["databaseName"] }),
      undecidedOn: [dataset.urn],
    },
    {
      it: "a table that may be a dataset's whose name is not known yet",
      on: "table",
      resources: table(vrm, alone, {}, permits({}, { unknown: ["dataset"] })),
      undecidedOn: [dataset.urn],
    },
  ],
  malformed: [
    { it: "keys that are a text", on: "table", resources: table("vrm") },
    { it: "a key that is none", on: "table", resources: table([{}]), says: "partitionKeys[0].name is missing" },
    { it: "a key that is none, of a table of others", on: "table", resources: table([{}], alone, { name: "weather" }) },
    { it: "a key of a number", on: "table", resources: table([{ name: 7 }], alone, { databaseName: "weather" }) },
    { it: "a source that is a text", on: "table", resources: table(undefined, {}, openTable("identity", "1")) },
    { it: "a layout that is a text", on: "table", resources: table(undefined, {}, openTable("", 1, "vrm")) },
    { it: "a partition that is a text", on: "table", resources: iceberg(undefined, "vrm") },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
