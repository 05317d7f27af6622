import { resource, urn, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, arnOf, bridgedGrant, dataset, grant, queue, role, share, zone } from "../../small-lake.ts";

const lake = [zone("trusted"), dataset(), ...role("analysts"), ...role("loader", "parking", "pipeline")];
const analysts = arnOf("analysts");
const of = { database: "parking_trusted", table: "charges" };
const filter = (columns: unknown, more: object = {}, planned: object = {}) =>
  resource("lakeward:lakeformation:DataCellsFilter", "filter", { ...of, filterName: "f", columns, ...more }, planned);
const second = (more: object, planned: object = {}) => ({
  ...access({ purpose: "parking/appeals", ...more }, planned),
  name: "second",
  urn: urn("lakeward:lake:Access", "second"),
});
const north = { rows: "ward = 'North'" };
const visitor = "arn:aws:iam::111122223333:role/visitor";
const topic = resource("aws:sns/topic:Topic", "topic", {});
const whole = { table: { database: of.database, name: of.table } };
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
    {
      it: "columns that its statement has in capitals",
      on: "grant",
      resources: [...lake, access({ columns: ["WARD"] }), filter(["ward"]), onFilter],
    },
    {
      it: "what is declared, while the permissions are not known yet",
      on: "grant",
      resources: [
        ...lake,
        access(),
        grant(analysts, { columns: { ...of, names: ["ward"] } }, undefined, { unknown: ["permissions"] }),
      ],
    },
    {
      it: "some rows where all are declared",
      on: "grant",
      resources: [...lake, access(), filter(["ward"], { rowExpression: "ward = 'North'" }), onFilter],
    },
    {
      it: "all rows, by a statement that names none",
      on: "grant",
      resources: [...lake, access({ rows: undefined }), filter(["ward"]), onFilter],
    },
    {
      it: "all rows, by one statement of two on the column",
      on: "grant",
      resources: [...lake, access(north), second({}), filter(["ward"]), onFilter],
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
      resources: [...lake, access(north), filter(["ward"]), onFilter],
      says: "rows",
      properties: ["principal", "permissions"],
    },
    {
      it: "all rows of a column, where only another column's statement is on all rows",
      on: "grant",
      resources: [
        ...lake,
        access({ columns: ["vrm"], ...north }),
        second({ columns: ["ward"] }),
        filter(["ward", "vrm"]),
        onFilter,
      ],
      says: "all rows",
    },
    {
      it: "all rows, by an expression that is always true",
      on: "grant",
      resources: [...lake, access(north), filter(["ward"], { rowExpression: " TRUE" }), onFilter],
      says: "all rows",
    },
    ...[{ dataset: "permits" }, { zone: "refined" }, { department: "housing" }].map((more) => ({
      it: `what is declared of another table: ${JSON.stringify(more)}`,
      on: "grant",
      resources: [...lake, access(more), filter(["ward"]), onFilter],
    })),
    {
      it: "a role that is no group's, under the component of a share",
      on: "grant",
      resources: [
        ...lake,
        share(),
        filter(["ward"]),
        grant(visitor, { cellsFilter: { ...of, name: "f" } }, ["SELECT"], { parent: share().urn }),
      ],
    },
    {
      it: "a role of which no statement speaks",
      on: "grant",
      resources: [...lake, access(), filter(["ward"]), grant(visitor, { cellsFilter: { ...of, name: "f" } })],
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
      undecidedOn: [access().urn],
    },
    {
      it: "a statement that may be on another table",
      on: "grant",
      resources: [...lake, access({}, { unknown: ["dataset"] }), filter(["ward"]), onFilter],
      undecidedOn: [access().urn],
    },
    {
      it: "rows of another expression than the statement's",
      on: "grant",
      resources: [...lake, access(north), filter(["ward"], { rowExpression: "ward = 'South'" }), onFilter],
      says: "other rows",
      undecidedOn: [access().urn],
    },
    {
      it: "rows that are not known yet",
      on: "grant",
      resources: [...lake, access(north), filter(["ward"], {}, { unknown: ["rowExpression"] }), onFilter],
      says: "not known yet",
    },
    {
      it: "all rows, where a statement's rows are not known yet",
      on: "grant",
      resources: [...lake, access(north), second({}, { unknown: ["rows"] }), filter(["ward"]), onFilter],
    },
    {
      it: "all rows, where a statement that may be on another table is on all",
      on: "grant",
      resources: [...lake, access(north), second({}, { unknown: ["dataset"] }), filter(["ward"]), onFilter],
      undecidedOn: [second({}).urn],
    },
    {
      it: "the whole table, to a role of which it is not known yet whose it is",
      on: "grant",
      resources: [
        zone("trusted"),
        dataset(),
        ...role("analysts").map((one) =>
          one.type === "lakeward:lake:Role" ? { ...one, unknown: ["department"] } : one,
        ),
        grant(analysts, whole),
      ],
      undecidedOn: ["principal"],
      properties: ["principal", "permissions"],
    },
    {
      it: "the whole table, to a principal that is not known yet",
      on: "grant",
      resources: [...lake, topic, grant("", whole, ["SELECT"], waitsFor("principal", topic))],
      undecidedOn: [topic.urn],
    },
    {
      it: "the whole table, to who may be a pipeline",
      on: "grant",
      resources: [...lake, grant("arn:aws:iam::111122223333:role/lakeward/pipeline/lake.parking.-loader", whole)],
      says: "unless it is a pipeline's",
      undecidedOn: ["principal"],
    },
    {
      it: "the whole table, with permissions that are not known yet",
      on: "grant",
      resources: [...lake, grant(analysts, whole, undefined, { unknown: ["permissions"] })],
      says: "does not let read",
    },
    {
      it: "a saved expression",
      on: "grant",
      resources: [...lake, grant(analysts, { savedTagPolicy: { resourceType: "TABLE", name: "opened" } })],
      undecidedOn: ["principal"],
      properties: ["principal", "permissions"],
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
