import type { DataCellsFilter } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { lowerCase, optional, record, set, type TypeOf, text } from "../service/shape.ts";
import { limits } from "./limits.ts";

const inputShape = record({
  database: lowerCase,
  table: lowerCase,
  filterName: text,
  columns: set(lowerCase),
  rowExpression: optional(text),
});
type Inputs = TypeOf<typeof inputShape>;

/** A data cells filter: an include-list of columns and a row expression, changed in one call. */
export const dataCellsFilter: Handler<Inputs, Inputs> = {
  inputs: inputShape,
  state: inputShape,
  identity: ["database", "table", "filterName"],
  identify: ({ database, table, filterName }) => [database, table, filterName].join("/"),
  claims: (inputs) => [{ property: "filterName", thing: dataCellsFilter.identify(inputs) }],
  refuse: ({ filterName, columns, rowExpression }) => [
    ...(rowExpression !== undefined && rowExpression.length > limits.rowExpressionLength.value
      ? [{ property: "rowExpression", reason: `is longer than ${limits.rowExpressionLength.value} characters` }]
      : []),
    ...(rowExpression?.trim() === ""
      ? [{ property: "rowExpression", reason: "is blank; say which rows are shown, or leave it out for all" }]
      : []),
    ...(filterName !== undefined && filterName.length > limits.filterNameLength.value
      ? [{ property: "filterName", reason: `is longer than ${limits.filterNameLength.value} characters` }]
      : []),
    ...(columns?.length === 0 ? [{ property: "columns", reason: "is empty; name each column that may be seen" }] : []),
    ...(columns?.some((column) => column.includes("*"))
      ? [{ property: "columns", reason: "names each column that may be seen; a wildcard would show new columns too" }]
      : []),
  ],
  words: (before, wanted) => {
    const name = `filter ${wanted.filterName} of ${wanted.database}.${wanted.table}`;
    const old = before?.columns ?? [];
    const sentence = (verb: string, columns: readonly string[]) =>
      columns.length === 0 ? [] : [`${name} ${verb} ${columns.join(", ")}`];
    const rows = wanted.rowExpression === undefined ? "all rows" : `the rows where ${wanted.rowExpression}`;
    return [
      ...sentence(
        "shows",
        wanted.columns.filter((column) => !old.includes(column)),
      ),
      ...sentence(
        "no longer shows",
        old.filter((column) => !wanted.columns.includes(column)),
      ),
      ...(before !== undefined && before.rowExpression === wanted.rowExpression ? [] : [`${name} shows ${rows}`]),
    ];
  },
  create: async (inputs, aws) => {
    try {
      await aws.lakeFormation("CreateDataCellsFilter", { TableData: await tableData(inputs, aws) });
    } catch (error) {
      const there = error instanceof CallFailure ? await find(inputs, aws) : undefined;
      if (there === undefined) throw error;
      if (!same(there, inputs)) {
        const name = dataCellsFilter.identify(inputs);
        throw new Error(
          `filter ${name} is there already and shows something else; nothing was changed; delete it, or import it by the id ${name}`,
        );
      }
    }
    return inputs;
  },
  update: async (_state, inputs, aws) => {
    const request = { TableData: await tableData(inputs, aws) };
    const updated = await whenMissing(aws.lakeFormation("UpdateDataCellsFilter", request), "missing");
    if (updated === "missing") await aws.lakeFormation("CreateDataCellsFilter", request);
    return inputs;
  },
  read: async (id, state, aws) => {
    // Only a filter's own name may hold a slash.
    const [, database = "", table = "", filterName = ""] = /^([^/]+)\/([^/]+)\/(.+)$/.exec(id) ?? [];
    if (state === undefined && filterName === "")
      throw new Error(`${id} is no id of a filter; it is database, table and name, such as sales/orders/analysts`);
    return find(state ?? { database, table, filterName, columns: [], rowExpression: undefined }, aws);
  },
  recall: async (wanted, before, aws) => {
    if (before !== undefined) return before;
    const there = await find(wanted, aws);
    return there !== undefined && same(there, wanted) ? there : undefined;
  },
  delete: async ({ database, table, filterName }, aws) => {
    const request = { TableCatalogId: await aws.account(), DatabaseName: database, TableName: table, Name: filterName };
    await whenMissing(aws.lakeFormation("DeleteDataCellsFilter", request), undefined);
  },
};

async function tableData(
  { database, table, filterName, columns, rowExpression }: Inputs,
  aws: Aws,
): Promise<DataCellsFilter> {
  return {
    TableCatalogId: await aws.account(),
    DatabaseName: database,
    TableName: table,
    Name: filterName,
    ColumnNames: [...columns],
    RowFilter: rowExpression === undefined ? { AllRowsWildcard: {} } : { FilterExpression: rowExpression },
  };
}

async function find({ database, table, filterName }: Inputs, aws: Aws): Promise<Inputs | undefined> {
  const request = { TableCatalogId: await aws.account(), DatabaseName: database, TableName: table, Name: filterName };
  const found = (await whenMissing(aws.lakeFormation("GetDataCellsFilter", request), undefined))?.DataCellsFilter;
  if (found === undefined) return undefined;
  const rows = found.RowFilter?.AllRowsWildcard === undefined ? found.RowFilter?.FilterExpression : undefined;
  return { database, table, filterName, columns: [...(found.ColumnNames ?? [])].sort(), rowExpression: rows };
}

function same(one: Inputs, other: Inputs): boolean {
  return one.rowExpression === other.rowExpression && one.columns.join() === other.columns.join();
}
