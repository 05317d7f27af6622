import type { DuckDBConnection } from "@duckdb/node-api";
import { nodesOf, parseSql, type TreeNode } from "./parse-tree.ts";
import { QueryRefused } from "./query-refused.ts";

/**
 * Parts of a row filter's expression that mean the same to DuckDB as in the PartiQL of Lake Formation (developer guide, "PartiQL support
 * in row filter expressions"): the subset that our declarations come to, and what is near it.
 */
const known: ReadonlySet<string> = new Set([
  "CONJUNCTION_AND",
  "CONJUNCTION_OR",
  "COMPARE_EQUAL",
  "COMPARE_NOTEQUAL",
  "COMPARE_LESSTHAN",
  "COMPARE_GREATERTHAN",
  "COMPARE_LESSTHANOREQUALTO",
  "COMPARE_GREATERTHANOREQUALTO",
  "COMPARE_BETWEEN",
  "COMPARE_IN",
  "COMPARE_NOT_IN",
  "OPERATOR_NOT",
  "OPERATOR_IS_NULL",
  "OPERATOR_IS_NOT_NULL",
  "OPERATOR_CAST",
  "COLUMN_REF",
  "VALUE_CONSTANT",
]);

/** The SQL of a filter's row expression. What is not known for certain to mean the same is refused: no row is shown by a guess. */
export async function rowCondition(
  connection: DuckDBConnection,
  expression: string,
  columns: readonly string[],
): Promise<string> {
  const refuse = (why: string): never => {
    throw new QueryRefused("access", `the filter's rows are "${expression}", ${why}; nothing is shown`);
  };
  const [empty, filled] = [await around(connection, "true"), await around(connection, expression)];
  if (empty === null || filled === null) return refuse("which this engine cannot read");
  if (empty.rest !== filled.rest) return refuse("which is more than a condition");
  for (const { class: isNode, type, column_names: names } of nodesOf(filled.condition)) {
    if (isNode === undefined) continue;
    if (!known.has(String(type))) return refuse(`of which this engine does not know ${String(type)}`);
    if (type !== "COLUMN_REF") continue;
    const [name, ...others] = names as readonly string[];
    if (others.length > 0 || !columns.some((column) => column.toLowerCase() === name?.toLowerCase()))
      return refuse(`and the table has no column ${(names as readonly string[]).join(".")}`);
  }
  return `((${expression}))`;
}

/** The condition's tree, and the statement around it without it. */
async function around(
  connection: DuckDBConnection,
  expression: string,
): Promise<{ readonly condition: unknown; readonly rest: string } | null> {
  const parsed = await parseSql(connection, `SELECT 1 FROM t WHERE (${expression})`);
  if (!parsed.ok) return null;
  const [first] = parsed.statements;
  const condition = (first?.node as TreeNode | undefined)?.where_clause;
  const rest = JSON.stringify(parsed.statements, (key, value: unknown) =>
    key === "where_clause" || key === "query_location" ? undefined : value,
  );
  return { condition, rest };
}
