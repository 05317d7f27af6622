import type { PlannedResource } from "../../../../preview/plan.ts";
import { resource, urn, waitsFor } from "../../estate-of.ts";
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
const named = { databaseName: of.database, name: of.table };
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
const opening = tagged({ department: "parking", visibility: "department" });
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
const filter = (tableData: object, planned: object = {}) =>
  resource(
    "aws:lakeformation/dataCellsFilter:DataCellsFilter",
    "filter",
    { tableData: { databaseName: of.database, tableName: of.table, name: "f", ...tableData } },
    planned,
  );
const ourFilter = (columns: unknown, planned: object = {}) =>
  resource("lakeward:lakeformation:DataCellsFilter", "filter", { ...of, filterName: "f", columns }, planned);
const loader = [
  resource("lakeward:lake:Role", "loader-role", { kind: "pipeline" }),
  resource("aws:iam/role:Role", "loader", { name: "loader" }, { parent: urn("lakeward:lake:Role", "loader-role") }),
];
const undeclared = resource("lakeward:glue:IcebergTable", "undeclared", { database: of.database, table: "notes" });
const plains = resource("lakeward:lake:Dataset", "streets", { about: [], columns: [] });
const plainTable = resource(
  "lakeward:glue:IcebergTable",
  "streets-trusted",
  { database: of.database, table: "streets" },
  { parent: plains.urn },
);
const person = resource("lakeward:lake:Dataset", "people", dataset.inputs);
const personal = resource("lakeward:glue:IcebergTable", "people-trusted", {}, { parent: person.urn });
const nobody = { ...dataset, inputs: { ...dataset.inputs, about: [] } };
const ofNobody = (resources: readonly PlannedResource[]) => [nobody, ...resources.slice(1)];
const whole = { table: { database: of.database, name: of.table } };
const every = { allTables: { database: of.database } };
const saved = (resourceType: unknown) => ({ savedTagPolicy: { resourceType, expression: "opened" } });
/** A grant of ours whose own inputs are others. */
const granted = (inputs: object, planned: object = {}) => [
  ...grant(whole).slice(0, -1),
  resource("lakeward:lakeformation:Grant", "grant", { principal, permissions: ["SELECT"], ...inputs }, planned),
];
const policyFor = (inputs: object, planned: object = {}) =>
  granted({ on: { tagPolicy: { resourceType: "TABLE", expression: openedTo } }, ...inputs }, planned);
const other = resource("aws:glue/catalogDatabase:CatalogDatabase", "other", { name: "other" });
const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "db", { name: of.database });
const generated = { ...database, inputs: {} };
/** The table under a database whose name is known to nobody but the engine. */
const waiting = {
  ...table,
  inputs: { table: of.table, columns: table.inputs.columns },
  ...waitsFor("database", database),
};
const plainThere = { ...plainTable, inputs: { table: "streets" }, ...waitsFor("database", generated) };
const declared = {
  ...dataset,
  inputs: { ...dataset.inputs, department: "parking", dataset: "charges", zones: ["trusted"] },
};
/** A grant in the database whose name is generated. */
const waitingGrant = (on: object, form: string) =>
  granted({ on }, { unknown: [`on.${form}.database`], propertyDependencies: { on: [generated.urn] } }).slice(2);
const inputs = { department: "parking", visibility: "department" };
const pairs = [
  { key: "Department", value: "parking" },
  { key: "Visibility", value: "Department" },
];
const assigned = (name: string, inputs: object, planned: object = {}) =>
  resource("lakeward:lakeformation:TagAssignment", name, inputs, planned);
const several = (inputs: object, planned: object = {}) =>
  resource("aws:lakeformation/resourceLfTags:ResourceLfTags", "several", inputs, planned);
const single = (inputs: object, planned: object = {}) =>
  resource("aws:lakeformation/resourceLfTag:ResourceLfTag", "single", inputs, planned);
const visible = { key: "visibility", value: "department" };

export const cases: RuleCases = {
  rule: "LF-04",
  compliant: [
    { it: "a list of columns", on: "grant", resources: grant({ columns: { ...of, names: ["ward"] } }) },
    {
      it: "a list of columns for somebody who is not known yet",
      on: "grant",
      resources: granted(
        { principal: undefined, on: { columns: { ...of, names: ["ward"] } } },
        { unknown: ["principal"] },
      ),
    },
    { it: "a filter that lists columns", on: "filter", resources: [ourFilter(["ward"])] },
    {
      it: "a filter that lists columns, by the bridged provider",
      on: "filter",
      resources: [filter({ columnNames: ["ward"] })],
    },
    {
      it: "a filter of rows alone on a table about nobody",
      on: "filter",
      resources: [nobody, table, filter({ columnWildcard: {} })],
    },
    {
      it: "all columns but some of a table about nobody",
      on: "grant",
      resources: ofNobody(grant({ columnsExcept: { ...of, names: ["vrm"] } })),
    },
    { it: "every table of a database that holds none about people", on: "grant", resources: ofNobody(grant(every)) },
    {
      it: "every table of a database that holds none about people, beside databases that do",
      on: "grant",
      resources: [
        ...ofNobody(grant(every)),
        person,
        { ...personal, inputs: { database: "other", table: "people" } },
        generated,
        {
          ...personal,
          name: "more",
          urn: `${personal.urn}-more`,
          inputs: { table: "more" },
          ...waitsFor("database", generated),
        },
      ],
    },
    {
      it: "every table of a database, its one table without the restricted columns that are declared",
      on: "grant",
      resources: [declared, { ...table, inputs: { ...of, columns: [{ name: "ward" }] } }, ...grant(every).slice(2)],
    },
    {
      it: "a plain table of a database whose name is generated, beside a restricted one",
      on: "grant",
      resources: [
        plains,
        plainThere,
        dataset,
        generated,
        waiting,
        ...waitingGrant({ table: { name: "streets" } }, "table"),
      ],
    },
    { it: "databases by a saved expression", on: "grant", resources: grant(saved("DATABASE")) },
    {
      it: "a tag policy that fits a table about nobody",
      on: "grant",
      resources: [...ofNobody(byTags(openedTo)), opening],
    },
    {
      it: "a tag policy that asks for visibility, where no table is in the document",
      on: "grant",
      resources: byTags({ visibility: ["department"] }).filter(({ type }) => type !== table.type),
    },
    ...[
      { it: "for databases", policy: { on: { tagPolicy: { resourceType: "DATABASE", expression: openedTo } } } },
      { it: "by which nobody reads", policy: { permissions: ["DESCRIBE"] } },
      { it: "of a pipeline", policy: { principal: "arn:aws:iam::111122223333:role/loader" } },
    ].map(({ it, policy }) => ({
      it: `tags on restricted columns that fit a tag policy ${it}`,
      on: "column-tags",
      resources: [...policyFor(policy), ...loader, hidden, columnTags(["vrm"], opened)],
    })),
    {
      it: "tags on a restricted column of another value, on a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], [{ key: "visibility", value: "restricted" }])],
    },
    {
      it: "tags on restricted columns, and a grant by name",
      on: "column-tags",
      resources: [...grant(whole), hidden, columnTags(["vrm"], opened)],
    },
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
    { it: "a wildcard filter", on: "filter", resources: [filter({ columnWildcard: {} })] },
    {
      it: "a filter of all columns but some",
      on: "filter",
      resources: [dataset, table, filter({ columnWildcard: { excludedColumnNames: ["vrm"] } })],
    },
    { it: "a filter without columns", on: "filter", resources: [filter({ columnNames: [] })], says: "no column" },
    { it: "no column at all", on: "grant", resources: grant({ columns: { ...of, names: [] } }), says: "no column" },
    {
      it: "a star for a column",
      on: "grant",
      resources: grant({ columns: { ...of, names: ["ward", "*"] } }),
      says: "wildcard",
    },
    { it: "all columns but some", on: "grant", resources: grant({ columnsExcept: { ...of, names: ["vrm"] } }) },
    {
      it: "all columns but some of a table of which nothing is declared",
      on: "grant",
      resources: [{ ...table, parent: null }, ...grant({ columnsExcept: { ...of, names: ["vrm"] } }).slice(2)],
    },
    {
      it: "a permission to read among others",
      on: "grant",
      resources: granted({ on: whole, permissions: ["DESCRIBE", "SELECT"] }),
    },
    {
      it: "every table, a plain one among them",
      on: "grant",
      resources: [...grant(every), plains, plainTable],
      says: "every table of the database, restricted columns among them: vrm",
    },
    {
      it: "a tag policy that does not ask for visibility",
      on: "grant",
      resources: [...byTags({ zone: ["trusted"] }), hidden],
      says: "does not ask for visibility",
    },
    ...[
      { it: "its database", tags: [assigned("opening", { database: of.database, tags: inputs })] },
      {
        it: "its database, by the bridged provider",
        tags: [several({ database: { name: of.database }, lfTags: pairs })],
      },
      {
        it: "itself, by the bridged provider",
        tags: [several({ table: { databaseName: of.database, name: "Charges" }, lfTags: pairs })],
      },
      {
        it: "itself, one by one",
        tags: [hidden, single({ table: { databaseName: of.database, name: of.table }, lfTag: visible })].slice(1),
      },
      { it: "its database, one by one", tags: [single({ database: { name: "Parking_Trusted" }, lfTag: visible })] },
      {
        it: "its database, which the assignment waits for",
        tags: [database, assigned("opening", { tags: inputs }, waitsFor("database", database))],
      },
      {
        it: "itself, in a database which the assignment waits for",
        tags: [
          database,
          several(
            { table: { name: of.table }, lfTags: pairs },
            { unknown: ["table.databaseName"], propertyDependencies: { table: [database.urn] } },
          ),
        ],
      },
      {
        it: "itself, which the assignment waits for",
        tags: [assigned("opening", { tags: inputs, database: of.database }, waitsFor("table", table))],
      },
    ].map(({ it, tags }) => ({
      it: `a table that is opened by tags on ${it}`,
      on: "grant",
      resources: [...byTags({ visibility: ["organisation", "department"] }), ...tags],
    })),
    ...[
      {
        it: "whose database's name is that of another resource",
        of: [database, waiting],
        tags: assigned("opening", { ...of, tags: inputs }),
      },
      {
        it: "in a database whose name is generated",
        of: [generated, waiting],
        tags: assigned("opening", { table: of.table, tags: inputs }, waitsFor("database", generated)),
      },
      {
        it: "under the tags of a database whose name is generated",
        of: [generated, waiting],
        tags: assigned("opening", { tags: inputs }, waitsFor("database", generated)),
      },
    ].map(({ it, of: place, tags }) => ({
      it: `a tagged table ${it}`,
      on: "grant",
      resources: [dataset, ...place, ...byTags(openedTo).slice(2), tags],
    })),
    {
      it: "a table by its name, in a database that it waits for",
      on: "grant",
      resources: [dataset, database, waiting, ...grant(whole).slice(2)],
    },
    {
      it: "a table of a database whose name is generated, beside a plain one",
      on: "grant",
      resources: [
        plains,
        plainThere,
        dataset,
        generated,
        waiting,
        ...waitingGrant({ table: { name: "Charges" } }, "table"),
      ],
    },
    {
      it: "every table of a database whose name is generated",
      on: "grant",
      resources: [plains, plainThere, dataset, generated, waiting, ...waitingGrant({ allTables: {} }, "allTables")],
    },
    {
      it: "a table that the grant waits for",
      on: "grant",
      resources: grant(
        { table: { database: of.database } },
        { unknown: ["on.table.name"], propertyDependencies: { on: [table.urn] } },
      ),
    },
    ...["columns[1].name", "columns[1]", "columns"].map((unknown) => ({
      it: `a table about people, ${unknown} not known yet`,
      on: "grant",
      resources: [
        dataset,
        { ...table, inputs: { ...of, columns: [{ name: "ward" }] }, unknown: [unknown] },
        ...grant(whole).slice(2),
      ],
    })),
    {
      it: "a table of the bridged provider about people, its partition keys not known yet",
      on: "grant",
      resources: [
        dataset,
        resource(
          "aws:glue/catalogTable:CatalogTable",
          "theirs",
          { ...named, storageDescriptor: { columns: [{ name: "ward" }] } },
          { parent: dataset.urn, unknown: ["partitionKeys"] },
        ),
        ...grant(whole).slice(2),
      ],
    },
    {
      it: "a table in a database whose name the grant waits for",
      on: "grant",
      resources: [
        database,
        ...granted(
          { on: { table: { name: of.table } } },
          { unknown: ["on.table.database"], propertyDependencies: { on: [database.urn] } },
        ),
      ],
    },
    {
      it: "a restricted column with every tag that is asked for, on a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], pairs)],
      says: "vrm",
    },
    ...[
      { it: "several tags", tags: several({ tableWithColumns: { ...named, wildcard: true }, lfTags: opened }) },
      { it: "one tag", tags: single({ tableWithColumns: { ...named, columnWildcard: {} }, lfTag: visible }) },
    ].map(({ it, tags }) => ({
      it: `every column opened by the resource of ${it}`,
      on: tags.name,
      resources: [...byTags(openedTo), hidden, tags],
      says: "vrm",
    })),
    ...["ALL", "SUPER", "SUPER_USER"].map((permission) => ({
      it: `a restricted column opened to who has ${permission}`,
      on: "column-tags",
      resources: [...policyFor({ permissions: ["DESCRIBE", permission] }), hidden, columnTags(["vrm"], opened)],
    })),
  ],
  undecided: [
    { it: "tables by a saved expression", on: "grant", resources: grant(saved("TABLE")) },
    {
      it: "what a saved expression is for, not known yet",
      on: "grant",
      resources: grant(saved(undefined), { unknown: ["on.savedTagPolicy.resourceType"] }),
    },
    {
      it: "what a tag policy is for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.resourceType"] }), opening],
    },
    {
      it: "what a tag policy asks for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.expression"] }), hidden],
    },
    {
      it: "a value that a tag policy asks for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.expression.visibility"] }), opening],
    },
    {
      it: "every table of a database of which the document says nothing",
      on: "grant",
      resources: grant({ allTables: { database: "elsewhere" } }),
    },
    {
      it: "every table of a database that is not known yet",
      on: "grant",
      resources: grant({ allTables: {} }, { unknown: ["on.allTables.database"] }),
    },
    {
      it: "every table, one among them of which nothing is declared",
      on: "grant",
      resources: [...ofNobody(grant(every)), undeclared],
    },
    {
      it: "every table, and a table about people whose database is not known yet",
      on: "grant",
      resources: [
        ...ofNobody(grant(every)),
        person,
        { ...personal, inputs: { table: "people" }, unknown: ["database"] },
      ],
    },
    {
      it: "a table whose name is not known yet",
      on: "grant",
      resources: grant({ table: { database: of.database } }, { unknown: ["on.table.name"] }),
    },
    {
      it: "a column whose name is not known yet",
      on: "grant",
      resources: grant({ columns: { ...of, names: ["ward"] } }, { unknown: ["on.columns.names[1]"] }),
    },
    {
      it: "the columns of a filter, not known yet",
      on: "filter",
      resources: [ourFilter(undefined, { unknown: ["columns"] })],
    },
    {
      it: "whether a filter is for every column, not known yet",
      on: "filter",
      resources: [filter({}, { unknown: ["tableData.columnWildcard"] })],
    },
    {
      it: "a whole table for somebody who is not known yet",
      on: "grant",
      resources: granted({ principal: undefined, on: whole }, { unknown: ["principal"] }),
    },
    ...[
      { it: "whose tags are not known yet", tags: assigned("untold", of, { unknown: ["tags"] }) },
      {
        it: "by the bridged provider whose tags are not known yet",
        tags: several({ table: named }, { unknown: ["lfTags"] }),
      },
      {
        it: "of which one key is not known yet",
        tags: several({ table: named, lfTags: [{ value: "department" }] }, { unknown: ["lfTags[0].key"] }),
      },
      {
        it: "of one tag whose key is not known yet",
        tags: single({ table: named, lfTag: { value: "department" } }, { unknown: ["lfTag.key"] }),
      },
      {
        it: "to a database that is not known yet",
        tags: assigned("untold", { tags: inputs }, { unknown: ["database"] }),
      },
      {
        it: "to a table that is not known yet",
        tags: assigned("untold", { database: of.database, tags: inputs }, { unknown: ["table"] }),
      },
      {
        it: "to either of two databases",
        tags: assigned(
          "untold",
          { tags: inputs },
          { unknown: ["database"], propertyDependencies: { database: [database.urn, other.urn] } },
        ),
      },
    ].map(({ it, tags }) => ({
      it: `an assignment of LF-tags ${it}`,
      on: "grant",
      resources: [...byTags(openedTo), database, other, hidden, tags],
    })),
    {
      it: "two assignments that contradict each other",
      on: "grant",
      resources: [
        ...byTags(openedTo),
        opening,
        several({ table: named, lfTags: [{ key: "visibility", value: "restricted" }] }),
      ],
    },
    {
      it: "a tag whose value is not known yet",
      on: "grant",
      resources: [...byTags(openedTo), { ...hidden, unknown: ["tags.visibility"] }],
    },
    ...[
      { it: "what is asked for", planned: { unknown: ["on.tagPolicy.expression"] } },
      { it: "a value that is asked for", planned: { unknown: ["on.tagPolicy.expression.visibility"] } },
      { it: "what it is for", planned: { unknown: ["on.tagPolicy.resourceType"] } },
      { it: "who reads", planned: { unknown: ["principal"] } },
      { it: "whether it lets read", planned: { unknown: ["permissions"] } },
    ].map(({ it, planned }) => ({
      it: `tags on a restricted column, and a tag policy of which it is not known yet ${it}`,
      on: "column-tags",
      resources: [...policyFor({}, planned), hidden, columnTags(["vrm"], opened)],
    })),
    ...["lfTags", "lfTags[0].key", "lfTags[0].value", "tableWithColumns.columnNames", "tableWithColumns.name"].map(
      (unknown) => ({
        it: `tags on a restricted column, ${unknown} not known yet`,
        on: "column-tags",
        resources: [...byTags(openedTo), hidden, columnTags(["vrm"], opened, { unknown: [unknown] })],
      }),
    ),
    {
      it: "tags on a restricted column that fit, of a table whose other tags are not known yet",
      on: "column-tags",
      resources: [
        ...byTags({ zone: ["refined"], ...openedTo }),
        hidden,
        columnTags(["vrm"], opened),
        { ...several({ table: named }), unknown: ["lfTags"] },
      ],
    },
    {
      it: "a tag on a restricted column of a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], opened)],
    },
    {
      it: "every column but some",
      on: "several",
      resources: [
        ...byTags(openedTo),
        hidden,
        several({ tableWithColumns: { ...named, wildcard: true, excludedColumnNames: ["ward"] }, lfTags: opened }),
      ],
    },
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
    { it: "columns that are a text", on: "grant", resources: grant({ columns: { ...of, names: "ward" } }) },
    {
      it: "a table whose name is a list",
      on: "grant",
      resources: grant({ table: { database: of.database, name: [of.table] } }),
    },
    {
      it: "a tag policy for columns",
      on: "grant",
      resources: [
        ...policyFor({ on: { tagPolicy: { resourceType: "COLUMN", expression: { zone: ["raw"] } } } }),
        hidden,
      ],
    },
    { it: "a saved expression for columns", on: "grant", resources: grant(saved("COLUMN")) },
    { it: "columns of a filter that are a text", on: "filter", resources: [ourFilter("ward")] },
    { it: "columns of a bridged filter that are a text", on: "filter", resources: [filter({ columnNames: "ward" })] },
    {
      it: "a wildcard of a filter that is a word",
      on: "filter",
      resources: [nobody, table, filter({ columnWildcard: "all" })],
    },
    { it: "a filter of no columns at all", on: "filter", resources: [filter({})] },
    {
      it: "an assignment to a database that is a list",
      on: "grant",
      resources: [...byTags(openedTo), hidden, assigned("untold", { database: [of.database], tags: inputs })],
    },
  ],
  notApplicable: [
    { it: "a table that is described", on: "grant", resources: granted({ on: whole, permissions: ["DESCRIBE"] }) },
    ...[
      { database: { name: of.database } },
      { catalogue: true },
      { tag: { key: "visibility", values: ["*"] } },
      { tagExpression: { name: "opened" } },
      { dataLocation: { arn: "arn:aws:s3:::exl-parking-trusted" } },
    ].map((on) => ({
      it: `everything on a ${Object.keys(on).join()}`,
      on: "grant",
      resources: granted({ on, permissions: ["ALL"] }),
    })),
    ...[
      { database: { name: of.database } },
      { catalogResource: true },
      { lfTag: { key: "visibility", values: ["*"] } },
    ].map((on) => ({
      it: `everything on a ${Object.keys(on).join()}, by the bridged provider`,
      on: "grant",
      resources: bridged({ ...on, permissions: ["ALL"] }),
    })),
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
