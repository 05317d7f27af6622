import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const role = (kind: string, name = kind, department = "parking") => {
  const component = resource("lakeward:lake:Role", `${name}-role`, {
    kind,
    department,
    group: kind === "group" ? name : null,
  });
  return [component, resource("aws:iam/role:Role", name, { name }, { parent: component.urn })];
};
const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

const of = { database: "parking_trusted", table: "permits" };
const filtered = (principal: string, more: object = {}) =>
  resource(
    "lakeward:lakeformation:Grant",
    "filtered",
    { principal: arn(principal), on: { cellsFilter: { ...of, name: "f" } }, permissions: ["SELECT"] },
    more,
  );
const other = (principal: string, on: object, permissions: unknown, more: object = {}) =>
  resource("lakeward:lakeformation:Grant", "other", { principal: arn(principal), on, permissions }, more);
const base = [...role("group", "analysts"), ...role("pipeline")];
const table = { table: { database: of.database, name: of.table } };

export const cases: RuleCases = {
  rule: "LF-10",
  compliant: [
    {
      it: "a group that only reads",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("analysts", table, ["DESCRIBE"])],
    },
    {
      it: "a pipeline that writes",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("pipeline", table, ["INSERT"])],
    },
    {
      it: "a right to write to another table",
      on: "filtered",
      resources: [
        ...base,
        filtered("analysts"),
        other("analysts", { table: { database: of.database, name: "zones" } }, ["INSERT"]),
      ],
    },
  ],
  failing: [
    {
      it: "a right to write to the table",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("analysts", table, ["INSERT"])],
    },
    {
      it: "a right to write to every table of the database",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("analysts", { allTables: { database: of.database } }, ["ALL"])],
    },
    {
      it: "a list of columns by the bridged provider",
      on: "columns",
      resources: [
        resource("aws:lakeformation/permissions:Permissions", "columns", {
          principal: arn("x"),
          permissions: ["SELECT"],
          tableWithColumns: { databaseName: of.database, name: of.table, columnNames: ["ward"] },
        }),
        resource("aws:lakeformation/permissions:Permissions", "other", {
          principal: arn("x"),
          permissions: ["DELETE"],
          table: { databaseName: of.database, name: of.table },
        }),
      ],
    },
    {
      it: "a tag policy that lets the same group write to the table",
      on: "filtered",
      resources: [
        ...base,
        filtered("analysts"),
        resource("lakeward:glue:IcebergTable", "permits", of),
        resource("lakeward:lakeformation:TagAssignment", "tags", { ...of, tags: { department: "parking" } }),
        other("analysts", { tagPolicy: { resourceType: "TABLE", expression: { department: ["parking"] } } }, [
          "INSERT",
        ]),
      ],
    },
  ],
  undecided: [
    {
      it: "rights that are not known yet",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("analysts", table, undefined, { unknown: ["permissions"] })],
    },
    {
      it: "a tag policy that lets the same group write, on a table that is not in the document",
      on: "filtered",
      resources: [
        ...base,
        filtered("analysts"),
        other("analysts", { tagPolicy: { resourceType: "TABLE", expression: { department: ["parking"] } } }, [
          "INSERT",
        ]),
      ],
    },
  ],
  malformed: [
    {
      it: "rights that are a text",
      on: "filtered",
      resources: [...base, filtered("analysts"), other("analysts", table, "INSERT")],
    },
  ],
  notApplicable: [
    { it: "a grant on the whole table", on: "other", resources: [...base, other("analysts", table, ["SELECT"])] },
  ],
};
