import type { DuckDBConnection } from "@duckdb/node-api";
import { nodesOf, parseSql, type TreeNode } from "./parse-tree.ts";
import { QueryRefused } from "./query-refused.ts";

/** What a query reads. */
export interface SelectStatement {
  /** The tables, each once, as `database` and `table` in lower case. */
  readonly tables: readonly { readonly database: string; readonly table: string }[];
  /** Names of columns, in lower case, wherever they stand. */
  readonly columns: ReadonlySet<string>;
}

/** Functions in FROM that make rows of their arguments alone. */
const rowMakers: ReadonlySet<string> = new Set(["unnest", "range", "generate_series"]);

/** Reads what one SELECT names. Anything that is no single SELECT of the lake's tables is refused. */
export async function readSelect(connection: DuckDBConnection, sql: string): Promise<SelectStatement> {
  const parsed = await parseSql(connection, sql);
  if (!parsed.ok)
    throw new QueryRefused(
      "input",
      parsed.kind === "parser"
        ? `the SQL cannot be read: ${parsed.message}`
        : "only SELECT, WITH, VALUES, DESCRIBE and SUMMARIZE are answered: a query reads, and nothing else",
    );
  if (parsed.statements.length !== 1)
    throw new QueryRefused("input", `one statement is answered at a time, and these are ${parsed.statements.length}`);
  const nodes = [...nodesOf(parsed.statements)];
  const named = new Set(nodes.flatMap(namedSubqueries));
  const tables = new Map<string, { readonly database: string; readonly table: string }>();
  const columns = new Set<string>();
  for (const node of nodes) {
    if (node.type === "TABLE_FUNCTION") requireRowMaker(node);
    if (node.type === "SHOW_REF" && node.query === null)
      throw new QueryRefused("input", "SHOW is not answered; `lakeward access principal` says what a principal reads");
    if (node.type === "COLUMN_REF") columns.add(lastOf(node.column_names));
    if (node.type !== "BASE_TABLE") continue;
    const [database, table] = [lower(node.schema_name), lower(node.table_name)];
    if (database === "" && named.has(table)) continue;
    if (database === "" || lower(node.catalog_name) !== "")
      throw new QueryRefused(
        "input",
        `"${[node.catalog_name, node.schema_name, node.table_name].filter(Boolean).join(".")}" is no table of the lake; write database.table, such as parking_trusted.penalty_charges`,
      );
    tables.set(`${database}.${table}`, { database, table });
  }
  return { tables: [...tables.values()], columns };
}

function requireRowMaker(node: TreeNode): void {
  const { function_name: name } = node.function as TreeNode;
  if (rowMakers.has(lower(name))) return;
  throw new QueryRefused(
    "access",
    `${String(name)}() is not answered: a query reads the lake's tables by their names, and no files or settings`,
  );
}

function namedSubqueries(node: TreeNode): readonly string[] {
  const { map } = (node.cte_map ?? {}) as { readonly map?: readonly { readonly key: string }[] };
  return (map ?? []).map(({ key }) => lower(key));
}

function lastOf(names: unknown): string {
  return Array.isArray(names) ? lower(names.at(-1)) : "";
}

function lower(name: unknown): string {
  return typeof name === "string" ? name.toLowerCase() : "";
}
