import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const dataset = resource("lakeward:lake:Dataset", "charges", {
  about: ["driver"],
  columns: [
    { name: "vrm", reveals: "direct", purposes: ["parking"] },
    { name: "ward", reveals: "plain", purposes: [] },
  ],
});
const table = resource(
  "lakeward:glue:IcebergTable",
  "charges-trusted",
  {
    database: "parking_trusted",
    table: "charges",
    columns: [
      { name: "vrm", type: "string" },
      { name: "ward", type: "string" },
    ],
  },
  { parent: dataset.urn },
);
const component = resource("lakeward:lake:Role", "analysts-role", { kind: "group" });
const role = resource("aws:iam/role:Role", "analysts", { name: "analysts" }, { parent: component.urn });
const principal = "arn:aws:iam::111122223333:role/analysts";
const of = { database: "parking_trusted", table: "charges" };
const grant = (on: unknown, more: object = {}) => [
  dataset,
  table,
  component,
  role,
  resource("lakeward:lakeformation:Grant", "grant", { principal, on, permissions: ["SELECT"] }, more),
];
const bridged = (inputs: object) => [
  dataset,
  table,
  component,
  role,
  resource("aws:lakeformation/permissions:Permissions", "grant", { principal, permissions: ["SELECT"], ...inputs }),
];
const byTags = (expression: object) => grant({ tagPolicy: { resourceType: "TABLE", expression } });
const tagged = (tags: object) => resource("lakeward:lakeformation:TagAssignment", "tags", { ...of, tags });
const hidden = tagged({ department: "parking", zone: "trusted", visibility: "restricted" });
const columnTags = (columnNames: unknown, lfTags: unknown, planned: object = {}) =>
  resource(
    "aws:lakeformation/resourceLfTags:ResourceLfTags",
    "column-tags",
    { tableWithColumns: { databaseName: of.database, name: of.table, columnNames }, lfTags },
    planned,
  );
const opened = [{ key: "visibility", value: "department" }];
const openedTo = { department: ["parking"], visibility: ["department"] };
const wildFilter = resource("aws:lakeformation/dataCellsFilter:DataCellsFilter", "filter", {
  tableData: { databaseName: of.database, tableName: of.table, name: "f", columnWildcard: {} },
});

export const cases: RuleCases = {
  rule: "LF-04",
  compliant: [
    { it: "a list of columns", on: "grant", resources: grant({ columns: { ...of, names: ["ward"] } }) },
    {
      it: "a tag policy that passes the table by",
      on: "grant",
      resources: [...byTags(openedTo), hidden],
    },
    {
      it: "tags on plain columns",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["ward"], opened)],
    },
    {
      it: "tags on restricted columns that no tag policy asks for",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["vrm"], [{ key: "sensitivity", value: "high" }])],
    },
  ],
  failing: [
    { it: "the whole table", on: "grant", resources: grant({ table: { database: of.database, name: of.table } }) },
    { it: "every table of the database", on: "grant", resources: grant({ allTables: { database: of.database } }) },
    {
      it: "all columns but some, by the bridged provider",
      on: "grant",
      resources: bridged({
        tableWithColumns: { databaseName: of.database, name: of.table, wildcard: true, excludedColumnNames: ["vrm"] },
      }),
    },
    {
      it: "a tag policy that asks for every value",
      on: "grant",
      resources: [...byTags({ department: ["parking"], visibility: ["*"] }), hidden],
      says: "tables with restricted columns",
    },
    {
      it: "a restricted column opened by a tag of its own",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["vrm"], opened)],
      says: "vrm",
    },
    {
      it: "the same by the resource of one tag",
      on: "column-tag",
      resources: [
        ...byTags(openedTo),
        hidden,
        resource("aws:lakeformation/resourceLfTag:ResourceLfTag", "column-tag", {
          tableWithColumns: { databaseName: of.database, name: of.table, columnNames: ["ward", "VRM"] },
          lfTag: { key: "Visibility", value: "department" },
        }),
      ],
    },
    {
      it: "every table, called as AWS calls it",
      on: "grant",
      resources: bridged({ table: { databaseName: of.database, name: "ALL_TABLES" } }),
    },
    {
      it: "a table block without a name",
      on: "grant",
      resources: bridged({ table: { databaseName: of.database, name: "" } }),
    },
    { it: "a wildcard filter", on: "filter", resources: [wildFilter] },
    { it: "no column at all", on: "grant", resources: grant({ columns: { ...of, names: [] } }), says: "no column" },
  ],
  undecided: [
    {
      it: "a tag of its own on a column of which it is not known whether it is the restricted one",
      on: "column-tags",
      resources: [
        { ...dataset, unknown: ['columns[0]["name"]', 'columns[1]["reveals"]'] },
        ...byTags(openedTo).slice(1),
        hidden,
        columnTags(["vrm"], opened),
      ],
    },
    { it: "a target that is not known yet", on: "grant", resources: grant(undefined, { unknown: ["on"] }) },
    {
      it: "a wildcard that is not known yet",
      on: "grant",
      resources: [
        ...grant(undefined).slice(0, -1),
        resource(
          "aws:lakeformation/permissions:Permissions",
          "grant",
          { principal, permissions: ["SELECT"], table: { databaseName: of.database, name: of.table } },
          { unknown: ["table.wildcard"] },
        ),
      ],
    },
    {
      it: "tags on all columns but some",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(undefined, opened)],
    },
    {
      it: "a permission that Lake Formation has not",
      on: "grant",
      resources: [
        ...grant({ table: { database: of.database, name: of.table } }).slice(0, -1),
        resource("lakeward:lakeformation:Grant", "grant", {
          principal,
          on: { table: { database: of.database, name: of.table } },
          permissions: ["READ"],
        }),
      ],
      says: "is not known",
    },
  ],
  malformed: [
    { it: "a target that is a text", on: "grant", resources: grant("charges") },
    { it: "nothing that it is on", on: "grant", resources: grant({}) },
    {
      it: "two things that it is on",
      on: "grant",
      resources: grant({ columns: { ...of, names: ["ward"] }, allTables: { database: of.database } }),
      says: "allTables and columns",
    },
    { it: "a form that no grant has", on: "grant", resources: grant({ Table: { database: of.database } }) },
    { it: "nothing that it is on, by the bridged provider", on: "grant", resources: bridged({}) },
    {
      it: "a wildcard that is a word",
      on: "grant",
      resources: bridged({ table: { databaseName: of.database, name: of.table, wildcard: "all" } }),
    },
    { it: "a column that is a list", on: "grant", resources: grant({ columns: { ...of, names: [["vrm"]] } }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
