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

export const cases: RuleCases = {
  rule: "LF-04",
  compliant: [{ it: "a list of columns", on: "grant", resources: grant({ columns: { ...of, names: ["ward"] } }) }],
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
  ],
  undecided: [{ it: "a target that is not known yet", on: "grant", resources: grant(undefined, { unknown: ["on"] }) }],
  malformed: [{ it: "a target that is a text", on: "grant", resources: grant("charges") }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
