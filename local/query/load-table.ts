import type { DuckDBConnection } from "@duckdb/node-api";
import type { AuthorisedTable } from "./authorised-table.ts";
import { rowCondition } from "./row-condition.ts";

/** Loads what may be shown of a table, and nothing else of it, under the name that it has in the lake. */
export async function loadTable(
  connection: DuckDBConnection,
  table: AuthorisedTable,
  files: readonly string[],
): Promise<void> {
  const all = table.columns.map(({ name }) => name);
  const condition = (expression: string) => rowCondition(connection, expression, all);
  const shown: string[] = [];
  for (const { name } of table.columns.filter((column) => table.authorised.includes(column.name))) {
    const rows = table.cells.get(name.toLowerCase());
    const cell = rows === undefined ? "" : `CASE WHEN ${await condition(rows)} THEN ${quoted(name)} END AS `;
    shown.push(`${cell}${quoted(name)}`);
  }
  const where = table.rows === null ? "" : ` WHERE ${await condition(table.rows)}`;
  const source = await everything(connection, table, files);
  const name = `${quoted(table.database)}.${quoted(table.table)}`;
  await connection.run(`CREATE SCHEMA IF NOT EXISTS ${quoted(table.database)}`);
  await connection.run(`CREATE TABLE ${name} AS SELECT ${shown.join(", ")} FROM (${source}) AS everything${where}`);
}

/** All columns of the catalogue in their types: from the files, empty where a file has not got one. */
async function everything(
  connection: DuckDBConnection,
  { columns }: AuthorisedTable,
  files: readonly string[],
): Promise<string> {
  const typed = (value: (name: string) => string) =>
    columns.map(({ name, type }) => `CAST(${value(name)} AS ${duckType(type)}) AS ${quoted(name)}`).join(", ");
  if (files.length === 0) return `SELECT ${typed(() => "NULL")} WHERE false`;
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
  const read = `read_parquet([${list}], union_by_name = true, hive_partitioning = true, hive_types_autocast = false)`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${read}`);
  const there = new Set(described.getRows().map(([name]) => String(name).toLowerCase()));
  return `SELECT ${typed((name) => (there.has(name.toLowerCase()) ? quoted(name) : "NULL"))} FROM ${read}`;
}

/** Glue's `string` is DuckDB's VARCHAR; the other types that the lake has are named alike. */
function duckType(type: string): string {
  return type === "string" ? "VARCHAR" : type;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
