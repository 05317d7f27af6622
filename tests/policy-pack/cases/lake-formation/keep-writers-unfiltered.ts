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
const writes = (on: object, permissions: unknown = ["INSERT"], more: object = {}) => [
  ...base,
  filtered("analysts"),
  other("analysts", on, permissions, more),
];
const bridged = (inputs: object) =>
  resource("aws:lakeformation/permissions:Permissions", "bridged", {
    principal: arn("analysts"),
    permissions: ["SELECT"],
    ...inputs,
  });
const permits = resource("lakeward:glue:IcebergTable", "permits", of);
const tagged = (tags: object) => resource("lakeward:lakeformation:TagAssignment", "tags", { ...of, tags });
const policy = (department: string, resourceType: unknown = "TABLE") => ({
  tagPolicy: { resourceType, expression: { department: [department] } },
});

export const cases: RuleCases = {
  rule: "LF-10",
  compliant: [
    ...[
      ["the database itself", { database: { name: of.database } }, ["ALL"]],
      ["the catalogue itself", { catalogue: true }, ["CREATE_DATABASE", "ALL"]],
      ["where the files lie", { dataLocation: { arn: "arn:aws:s3:::exl-trusted" } }, ["DATA_LOCATION_ACCESS"]],
      ["databases with a tag", policy("parking", "DATABASE"), ["ALL"]],
      ["a table whose name this one's begins with", { table: { database: of.database, name: "permit" } }, ["INSERT"]],
      ["every table of a database whose name this one's begins with", { allTables: { database: "parking" } }, ["ALL"]],
    ].map(([what, on, permissions]) => ({
      it: `rights on ${what}`,
      on: "filtered",
      resources: [permits, tagged({ department: "parking" }), ...writes(on as object, permissions)],
    })),
    {
      it: "a filter on a table that is not known yet, and rights on the database itself",
      on: "filtered",
      resources: [
        ...base,
        filtered("analysts", { unknown: ["on.cellsFilter.table"] }),
        other("analysts", { database: { name: of.database } }, ["ALL"]),
      ],
    },
    {
      it: "a tag policy that lets it write to other tables",
      on: "filtered",
      resources: [permits, tagged({ department: "parking" }), ...writes(policy("housing"))],
    },
    {
      it: "a tag policy that lets it write to another table of the document",
      on: "filtered",
      resources: [
        permits,
        tagged({ department: "parking" }),
        resource("lakeward:glue:IcebergTable", "lets", { database: "housing_trusted", table: "lets" }),
        resource("lakeward:lakeformation:TagAssignment", "their-tags", {
          database: "housing_trusted",
          table: "lets",
          tags: { department: "housing" },
        }),
        ...writes(policy("housing")),
      ],
    },
    {
      it: "a group that only reads",
      example: true,
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
    ...["ALL", "SUPER", "SUPER_USER", "INSERT", "DELETE", "ALTER", "DROP"].map((word) => ({
      it: `${word} on the table, besides reading`,
      on: "filtered",
      resources: writes(table, ["SELECT", word]),
      says: "is filtered, while other lets the same principal write to the table",
      properties: ["permissions", "on.cellsFilter"],
    })),
    ...[
      { tableWithColumns: { databaseName: "Parking_Trusted", name: "permits", excludedColumnNames: ["vrm"] } },
      { dataCellsFilter: { databaseName: of.database, tableName: of.table, name: "f" } },
    ].map((on) => ({
      it: `a right to write, beside ${Object.keys(on)[0]} of the bridged provider`,
      on: "bridged",
      resources: [...base, bridged(on), other("analysts", table, ["DELETE"])],
    })),
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
    ...[
      ["a whole catalogue that a super user may do anything with", { catalogue: true }, ["SUPER_USER"], {}],
      ["tables of a saved expression", { savedTagPolicy: { resourceType: "TABLE", name: "x" } }, ["INSERT"], {}],
      ["something that is not known yet", {}, ["INSERT"], { unknown: ["on"] }],
      [
        "a table that is not known yet",
        { table: { database: of.database } },
        ["INSERT"],
        { unknown: ["on.table.name"] },
      ],
      [
        "a table of a database that is not known yet",
        { table: { name: "permits" } },
        ["INSERT"],
        { unknown: ["on.table.database"] },
      ],
      [
        "every table of a database that is not known yet",
        { allTables: {} },
        ["INSERT"],
        { unknown: ["on.allTables.database"] },
      ],
      [
        "what a tag policy is for that is not known yet",
        policy("parking"),
        ["INSERT"],
        { unknown: ["on.tagPolicy.resourceType"] },
      ],
    ].map(([what, on, permissions, more]) => ({
      it: `a right to write to ${what}`,
      on: "filtered",
      resources: [permits, tagged({ department: "parking" }), ...writes(on as object, permissions, more as object)],
      says: "other may let the same principal write to the table",
    })),
    ...["cellsFilter.table", "cellsFilter.database"].map((hidden) => ({
      it: `a filter whose ${hidden.split(".")[1]} is not known yet`,
      on: "filtered",
      resources: [...base, filtered("analysts", { unknown: [`on.${hidden}`] }), other("analysts", table, ["INSERT"])],
    })),
    {
      it: "a filter on a table that is not known yet, and a tag policy for tables without names",
      on: "filtered",
      resources: [
        ...base,
        { ...permits, unknown: ["table"] },
        resource("lakeward:lakeformation:TagAssignment", "tags", {
          database: of.database,
          tags: { department: "parking" },
        }),
        filtered("analysts", { unknown: ["on.cellsFilter.table"] }),
        other("analysts", policy("parking"), ["INSERT"]),
      ],
    },
    {
      it: "a tag policy for tables, of which one is not known yet",
      on: "filtered",
      resources: [
        permits,
        tagged({ department: "parking" }),
        { ...permits, urn: `${permits.urn}-2`, name: "another", unknown: ["table"] },
        ...writes(policy("housing")),
      ],
    },
    {
      it: "a tag policy for tables, of which this one shows no tags",
      on: "filtered",
      resources: [permits, ...writes(policy("parking"))],
    },
    {
      it: "a right to write for somebody who is not known yet",
      on: "filtered",
      resources: writes(table, ["INSERT"], { unknown: ["principal"] }),
    },
    {
      it: "a filter for somebody who is not known yet",
      on: "filtered",
      resources: [...base, filtered("analysts", { unknown: ["principal"] }), other("analysts", table, ["INSERT"])],
    },
    {
      it: "a filter and a right to write for people who are not known yet",
      on: "filtered",
      resources: [
        ...base,
        filtered("analysts", { unknown: ["principal"] }),
        other("analysts", table, ["INSERT"], { unknown: ["principal"] }),
      ],
    },
    {
      it: "a grant on something that is not known yet",
      on: "filtered",
      resources: [...base, filtered("analysts", { unknown: ["on"] })],
    },
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
      it: "a grant on two things",
      on: "other",
      resources: [...base, other("analysts", { ...table, database: { name: "d" } }, ["SELECT"])],
    },
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
