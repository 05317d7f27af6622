import type { PlannedResource } from "../../preview/plan.ts";
import { resource, urn, waitsFor } from "./estate-of.ts";

/** Pieces of a lake of one table with a restricted column, from which the cases of LF-04 are put together. */

export const dataset = resource("lakeward:lake:Dataset", "charges", {
  about: ["driver"],
  columns: [
    { name: "vrm", reveals: "direct", purposes: ["parking"] },
    { name: "ward", reveals: "plain", purposes: [] },
  ],
});
export const table = resource(
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
export const role = resource("aws:iam/role:Role", "analysts", { name: "analysts" }, { parent: component.urn });
export const principal = "arn:aws:iam::111122223333:role/analysts";
export const of = { database: "parking_trusted", table: "charges" };
export const named = { databaseName: of.database, name: of.table };
export const grant = (on: unknown, more: object = {}) => [
  dataset,
  table,
  component,
  role,
  resource("lakeward:lakeformation:Grant", "grant", { principal, on, permissions: ["SELECT"] }, more),
];
export const bridged = (inputs: object, planned: object = {}) => [
  dataset,
  table,
  component,
  role,
  resource(
    "aws:lakeformation/permissions:Permissions",
    "grant",
    { principal, permissions: ["SELECT"], ...inputs },
    planned,
  ),
];
export const byTags = (expression: object) => grant({ tagPolicy: { resourceType: "TABLE", expression } });
const tagged = (tags: object) => resource("lakeward:lakeformation:TagAssignment", "tags", { ...of, tags });
export const opening = tagged({ department: "parking", visibility: "department" });
export const hidden = tagged({ department: "parking", zone: "trusted", visibility: "restricted" });
export const columnTags = (columnNames: unknown, lfTags: unknown, planned: object = {}) =>
  resource(
    "aws:lakeformation/resourceLfTags:ResourceLfTags",
    "column-tags",
    { tableWithColumns: { databaseName: of.database, name: of.table, columnNames }, lfTags },
    planned,
  );
export const opened = [{ key: "visibility", value: "department" }];
export const openedTo = { department: ["parking"], visibility: ["department"] };
export const filter = (tableData: object, planned: object = {}) =>
  resource(
    "aws:lakeformation/dataCellsFilter:DataCellsFilter",
    "filter",
    { tableData: { databaseName: of.database, tableName: of.table, name: "f", ...tableData } },
    planned,
  );
export const ourFilter = (columns: unknown, planned: object = {}) =>
  resource("lakeward:lakeformation:DataCellsFilter", "filter", { ...of, filterName: "f", columns }, planned);
export const loader = [
  resource("lakeward:lake:Role", "loader-role", { kind: "pipeline" }),
  resource("aws:iam/role:Role", "loader", { name: "loader" }, { parent: urn("lakeward:lake:Role", "loader-role") }),
];
export const undeclared = resource("lakeward:glue:IcebergTable", "undeclared", {
  database: of.database,
  table: "notes",
});
export const plains = resource("lakeward:lake:Dataset", "streets", { about: [], columns: [] });
export const plainTable = resource(
  "lakeward:glue:IcebergTable",
  "streets-trusted",
  { database: of.database, table: "streets" },
  { parent: plains.urn },
);
export const person = resource("lakeward:lake:Dataset", "people", dataset.inputs);
export const personal = resource("lakeward:glue:IcebergTable", "people-trusted", {}, { parent: person.urn });
export const nobody = { ...dataset, inputs: { ...dataset.inputs, about: [] } };
export const ofNobody = (resources: readonly PlannedResource[]) => [nobody, ...resources.slice(1)];
export const whole = { table: { database: of.database, name: of.table } };
export const every = { allTables: { database: of.database } };
export const saved = (resourceType: unknown) => ({ savedTagPolicy: { resourceType, expression: "opened" } });
/** A grant of ours whose own inputs are others. */
export const granted = (inputs: object, planned: object = {}) => [
  ...grant(whole).slice(0, -1),
  resource("lakeward:lakeformation:Grant", "grant", { principal, permissions: ["SELECT"], ...inputs }, planned),
];
export const policyFor = (inputs: object, planned: object = {}) =>
  granted({ on: { tagPolicy: { resourceType: "TABLE", expression: openedTo } }, ...inputs }, planned);
export const other = resource("aws:glue/catalogDatabase:CatalogDatabase", "other", { name: "other" });
export const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "db", { name: of.database });
export const generated = { ...database, inputs: {} };
/** The table under a database whose name is known to nobody but the engine. */
export const waiting = {
  ...table,
  inputs: { table: of.table, columns: table.inputs.columns },
  ...waitsFor("database", database),
};
export const plainThere = { ...plainTable, inputs: { table: "streets" }, ...waitsFor("database", generated) };
export const declared = {
  ...dataset,
  inputs: { ...dataset.inputs, department: "parking", dataset: "charges", zones: ["trusted"] },
};
export const declaredNobody = {
  ...declared,
  name: "nobodys",
  urn: `${declared.urn}-nobodys`,
  inputs: { ...declared.inputs, about: [] },
};
/** Another table of the same zone. */
export const declaredNothing = {
  ...declaredNobody,
  name: "nothing",
  urn: `${declared.urn}-nothing`,
  inputs: { ...declared.inputs, about: [], dataset: "streets" },
};
export const declaredWard = {
  ...declaredNobody,
  inputs: {
    ...declared.inputs,
    columns: [
      { name: "vrm", reveals: "plain" },
      { name: "ward", reveals: "indirect" },
    ],
  },
};
/** A grant in the database whose name is generated. */
export const waitingGrant = (on: object, form: string) =>
  granted({ on }, { unknown: [`on.${form}.database`], propertyDependencies: { on: [generated.urn] } }).slice(2);
export const inputs = { department: "parking", visibility: "department" };
export const pairs = [
  { key: "Department", value: "parking" },
  { key: "Visibility", value: "Department" },
];
export const assigned = (name: string, inputs: object, planned: object = {}) =>
  resource("lakeward:lakeformation:TagAssignment", name, inputs, planned);
export const several = (inputs: object, planned: object = {}) =>
  resource("aws:lakeformation/resourceLfTags:ResourceLfTags", "several", inputs, planned);
export const single = (inputs: object, planned: object = {}) =>
  resource("aws:lakeformation/resourceLfTag:ResourceLfTag", "single", inputs, planned);
export const visible = { key: "visibility", value: "department" };
