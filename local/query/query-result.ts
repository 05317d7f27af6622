import { type DuckDBConnection, DuckDBDecimalValue, type DuckDBValue } from "@duckdb/node-api";

/** A value as it is shown: days and moments in ISO form. */
export type Shown = string | number | boolean | null;

/** Rows of an answer. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  /** False where there are more rows than were read. */
  readonly complete: boolean;
}

/** Shuts off files, network and settings for ever, then runs a SELECT and reads at most so many rows of it. */
export async function readResult(connection: DuckDBConnection, sql: string, most?: number): Promise<QueryResult> {
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  const reader =
    most === undefined ? await connection.streamAndReadAll(sql) : await connection.streamAndReadUntil(sql, most + 1);
  const rows = reader.getRows();
  return {
    columns: reader.deduplicatedColumnNames(),
    rows: rows.slice(0, most).map((row) => row.map(shown)),
    complete: most === undefined || rows.length <= most,
  };
}

function shown(value: DuckDBValue): Shown {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  return String(value);
}
