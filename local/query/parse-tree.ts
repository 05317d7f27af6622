import type { DuckDBConnection } from "@duckdb/node-api";

/** A node of DuckDB's parse tree, or a part of one. */
export type TreeNode = Readonly<Record<string, unknown>>;

/** What DuckDB's own parser makes of a text, or why it takes none of it. */
export type Parsed =
  | { readonly ok: true; readonly statements: readonly TreeNode[] }
  | { readonly ok: false; readonly kind: string; readonly message: string };

/** Parses SQL with the parser that will run it; runs nothing (DuckDB, `json_serialize_sql`). */
export async function parseSql(connection: DuckDBConnection, sql: string): Promise<Parsed> {
  const answer = await connection.runAndReadAll("SELECT json_serialize_sql($1::VARCHAR)", [sql]);
  const tree = JSON.parse(String(answer.getRows()[0]?.[0])) as {
    readonly error: boolean;
    readonly error_type?: string;
    readonly error_message?: string;
    readonly statements?: readonly TreeNode[];
  };
  return tree.error
    ? { ok: false, kind: tree.error_type ?? "", message: tree.error_message ?? "" }
    : { ok: true, statements: tree.statements ?? [] };
}

/** Every node below a part of a parse tree, that part first. */
export function* nodesOf(part: unknown): Generator<TreeNode> {
  if (Array.isArray(part)) for (const each of part) yield* nodesOf(each);
  else if (typeof part === "object" && part !== null) {
    yield part as TreeNode;
    for (const each of Object.values(part)) yield* nodesOf(each);
  }
}
