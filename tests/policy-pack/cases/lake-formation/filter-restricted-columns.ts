import { resource, waitsFor } from "../../estate-of.ts";
import { restrictedByDeclaration } from "../../restricted-by-declaration.ts";
import { restrictedByTags } from "../../restricted-by-tags.ts";
import {
  bridged,
  database,
  dataset,
  every,
  filter,
  generated,
  grant,
  granted,
  named,
  nobody,
  of,
  ofNobody,
  ourFilter,
  person,
  personal,
  plains,
  plainTable,
  plainThere,
  principal,
  role,
  table,
  waiting,
  waitingGrant,
  whole,
} from "../../restricted-charges.ts";
import type { RuleCases } from "../../rule-cases.ts";

export const cases: RuleCases = {
  rule: "LF-04",
  compliant: [
    {
      it: "a list of columns beside exclusions that are none, by the bridged provider",
      on: "grant",
      resources: bridged({ tableWithColumns: { ...named, columnNames: ["ward"], excludedColumnNames: [] } }),
    },
    {
      it: "every table of a database, and a table about nobody whose database is not known yet",
      on: "grant",
      resources: [
        ...ofNobody(grant(every)),
        plains,
        { ...plainTable, inputs: { table: "streets" }, unknown: ["database"] },
      ],
    },
    {
      it: "a plain table beside a restricted one, by the bridged provider",
      on: "grant",
      resources: [plains, plainTable, ...bridged({ table: { databaseName: of.database, name: "streets" } })],
    },
    { it: "a list of columns", example: true, on: "grant", resources: grant({ columns: { ...of, names: ["ward"] } }) },
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
    ...restrictedByTags.compliant,
    ...restrictedByDeclaration.compliant,
  ],
  failing: [
    {
      it: "the whole table",
      example: true,
      on: "grant",
      resources: grant({ table: { database: of.database, name: of.table } }),
    },
    ...[
      { it: "every table, with blanks", on: { table: { databaseName: of.database, name: " all_tables " } } },
      {
        it: "every table of a database, where it is no catalogue",
        on: { catalogResource: false, table: { databaseName: of.database, wildcard: true } },
      },
    ].map(({ it, on }) => ({ it, on: "grant", resources: bridged(on), says: "every table of the database" })),
    {
      it: "a wildcard of columns without exclusions",
      on: "grant",
      resources: bridged({ tableWithColumns: { ...named, wildcard: true, excludedColumnNames: [] } }),
      says: "the whole table, restricted columns among them: vrm",
    },
    {
      it: "all columns but some, whatever else is said",
      on: "grant",
      resources: bridged({ tableWithColumns: { ...named, columnNames: ["ward"], excludedColumnNames: ["vrm"] } }),
      says: "excludes columns",
    },
    { it: "every table of the database", on: "grant", resources: grant({ allTables: { database: of.database } }) },
    {
      it: "all columns but some, by the bridged provider",
      on: "grant",
      resources: bridged({
        tableWithColumns: { databaseName: of.database, name: of.table, wildcard: true, excludedColumnNames: ["vrm"] },
      }),
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
    ...restrictedByTags.failing,
    ...restrictedByDeclaration.failing,
  ],
  undecided: [
    {
      it: "a wildcard of columns that is not known yet",
      on: "grant",
      resources: bridged({ tableWithColumns: named }, { unknown: ["tableWithColumns.wildcard"] }),
    },
    {
      it: "every table, and a table about people in a database that something else makes",
      on: "grant",
      resources: [
        ...ofNobody(grant(every)),
        person,
        { ...personal, inputs: { table: "people" }, ...waitsFor("database", role) },
      ],
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
    ...restrictedByTags.undecided,
    ...restrictedByDeclaration.undecided,
  ],
  malformed: [
    { it: "a catalogue that is a word", on: "grant", resources: grant({ catalogue: "all" }) },
    { it: "no catalogue", on: "grant", resources: grant({ catalogue: false }) },
    {
      it: "exclusions of a text",
      on: "grant",
      resources: grant({ columnsExcept: "vrm" }),
      says: "on.columnsExcept is a text",
    },
    {
      it: "columns of a text, by the bridged provider",
      on: "grant",
      resources: bridged({ tableWithColumns: "vrm" }),
      says: "tableWithColumns is a text",
    },
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
      says: "on.table.name is a list",
      on: "grant",
      resources: grant({ table: { database: of.database, name: [of.table] } }),
    },
    { it: "columns of a filter that are a text", on: "filter", resources: [ourFilter("ward")] },
    { it: "columns of a bridged filter that are a text", on: "filter", resources: [filter({ columnNames: "ward" })] },
    {
      it: "a wildcard of a filter that is a word",
      on: "filter",
      resources: [nobody, table, filter({ columnWildcard: "all" })],
    },
    { it: "a filter of no columns at all", on: "filter", resources: [filter({})] },
    ...restrictedByTags.malformed,
    ...restrictedByDeclaration.malformed,
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
