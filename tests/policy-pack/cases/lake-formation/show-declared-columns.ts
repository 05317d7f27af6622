import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, arnOf, bridgedGrant, dataset, grant, queue, role, share, zone } from "../../small-lake.ts";

const lake = [zone("trusted"), dataset(), ...role("analysts"), ...role("loader", "parking", "pipeline")];
const analysts = arnOf("analysts");
const of = { database: "parking_trusted", table: "charges" };
const filter = (columns: unknown, more: object = {}, planned: object = {}) =>
  resource("lakeward:lakeformation:DataCellsFilter", "filter", { ...of, filterName: "f", columns, ...more }, planned);
const onFilter = grant(analysts, { cellsFilter: { ...of, name: "f" } });
const bridgedFilter = (tableData: object) =>
  resource("aws:lakeformation/dataCellsFilter:DataCellsFilter", "filter", {
    tableData: { databaseName: of.database, tableName: of.table, name: "f", ...tableData },
  });
const onBridgedFilter = bridgedGrant(analysts, {
  dataCellsFilter: { databaseName: of.database, tableName: of.table, name: "f" },
});
const table = resource("lakeward:glue:IcebergTable", "table", of);
const tags = (visibility: string) =>
  resource("lakeward:lakeformation:TagAssignment", "tags", {
    ...of,
    tags: { department: "parking", zone: "trusted", visibility },
  });
const byTags = grant(analysts, {
  tagPolicy: { resourceType: "TABLE", expression: { department: ["parking"], visibility: ["department"] } },
});

export const cases: RuleCases = {
  rule: "LF-12",
  compliant: [
    {
      it: "a filter on what is declared",
      on: "grant",
      resources: [...lake, access(), filter(["ward", "vrm"]), onFilter],
    },
    {
      it: "the bridged filter",
      on: "grant",
      resources: [...lake, access(), bridgedFilter({ columnNames: ["ward"] }), onBridgedFilter],
    },
    {
      it: "columns by name",
      on: "grant",
      resources: [...lake, access(), grant(analysts, { columns: { ...of, names: ["ward"] } })],
    },
    {
      it: "the rows that are declared",
      on: "grant",
      resources: [
        ...lake,
        access({ rows: "ward = 'North'" }),
        filter(["ward"], { rowExpression: "ward = 'North'" }),
        onFilter,
      ],
    },
    {
      it: "another department's, by its share",
      on: "grant",
      resources: [
        ...lake,
        ...role("analysts", "streetscene"),
        share(),
        filter(["ward"]),
        grant(arnOf("analysts", "streetscene"), { cellsFilter: { ...of, name: "f" } }),
      ],
    },
    {
      it: "the pipeline",
      on: "grant",
      resources: [...lake, grant(arnOf("loader"), { table: { ...of, name: of.table } })],
    },
  ],
  failing: [
    {
      it: "a filter with a column more",
      on: "grant",
      resources: [...lake, access(), filter(["ward", "vrm", "postcode"]), onFilter],
      says: "postcode",
    },
    {
      it: "the whole table beside the statement",
      on: "grant",
      resources: [...lake, access(), grant(analysts, { table: { database: of.database, name: of.table } })],
      says: "postcode",
    },
    {
      it: "every table of the database",
      on: "grant",
      resources: [...lake, access(), bridgedGrant(analysts, { table: { databaseName: of.database, wildcard: true } })],
    },
    {
      it: "all columns but one",
      on: "grant",
      resources: [
        ...lake,
        access(),
        bridgedGrant(analysts, {
          tableWithColumns: { databaseName: of.database, name: of.table, wildcard: true, excludedColumnNames: ["vrm"] },
        }),
      ],
    },
    {
      it: "the bridged filter by exclusion",
      on: "grant",
      resources: [
        ...lake,
        access(),
        bridgedFilter({ columnWildcard: { excludedColumnNames: ["vrm"] }, rowFilter: { allRowsWildcard: {} } }),
        onBridgedFilter,
      ],
    },
    {
      it: "a tag policy that the table's tags fit",
      on: "grant",
      resources: [...lake, access(), table, tags("department"), byTags],
    },
    {
      it: "all rows where some are declared",
      on: "grant",
      resources: [...lake, access({ rows: "ward = 'North'" }), filter(["ward"]), onFilter],
      says: "rows",
    },
    {
      it: "a role of which no statement speaks",
      on: "grant",
      resources: [
        ...lake,
        access(),
        filter(["ward"]),
        grant("arn:aws:iam::111122223333:role/visitor", { cellsFilter: { ...of, name: "f" } }),
      ],
    },
    {
      it: "a tag policy that asks for every value",
      on: "grant",
      resources: [
        ...lake,
        table,
        tags("restricted"),
        grant(analysts, { tagPolicy: { resourceType: "TABLE", expression: { department: ["parking"], zone: ["*"] } } }),
      ],
    },
  ],
  undecided: [
    {
      it: "a filter whose columns are not known yet",
      on: "grant",
      resources: [...lake, access(), filter(undefined, {}, { unknown: ["columns"] }), onFilter],
    },
    { it: "a filter that is not in the document", on: "grant", resources: [...lake, access(), onFilter] },
    {
      it: "a statement whose columns are not known yet",
      on: "grant",
      resources: [...lake, access({ columns: undefined }, { unknown: ["columns"] }), filter(["ward"]), onFilter],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "grant", resources: [...lake, access(), filter("ward"), onFilter] },
    {
      it: "a dataset whose zones cannot be read",
      on: "grant",
      resources: [
        zone("trusted"),
        dataset({ zones: "trusted" }),
        ...role("analysts"),
        grant(analysts, { table: { database: of.database, name: of.table } }),
      ],
    },
    {
      it: "a dataset whose name is a number",
      on: "grant",
      resources: [
        zone("trusted"),
        dataset({ dataset: 7 }),
        ...role("analysts"),
        grant(analysts, { table: { database: of.database, name: of.table } }),
      ],
    },
    {
      it: "a kind of resource that no tag policy has",
      on: "grant",
      resources: [
        ...lake,
        table,
        tags("department"),
        grant(analysts, { tagPolicy: { resourceType: "TABLES", expression: { department: ["parking"] } } }),
      ],
    },
  ],
  notApplicable: [
    {
      it: "a table about nobody",
      on: "grant",
      resources: [
        dataset({ about: [] }),
        ...role("analysts"),
        grant(analysts, { table: { database: of.database, name: of.table } }),
      ],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
