import { readFileSync } from "node:fs";
import { readCreateTable } from "./read-create-table.ts";
import { readCsv } from "./read-csv.ts";
import { readParquet } from "./read-parquet.ts";
import { type SourceTable, UnreadableSource } from "./source-column.ts";

/** From what the columns are taken. */
export type SourceFile =
  | { readonly form: "csv"; readonly file: string; readonly headerRow: number }
  | { readonly form: "parquet"; readonly file: string }
  | { readonly form: "sql"; readonly file: string; readonly table: string | null };

/** Reads what a source tells of its columns. @throws UnreadableSource with what would be right */
export async function readSource(source: SourceFile): Promise<SourceTable> {
  switch (source.form) {
    case "csv":
      return readCsv(source.file, source.headerRow);
    case "parquet":
      return readParquet(source.file);
    case "sql":
      return readCreateTable(sqlOf(source.file), source.file, source.table ?? undefined);
  }
}

/** Statements as text; SQL Server's tools write UTF-16. */
function sqlOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
  } catch {
    throw new UnreadableSource(`${file}: cannot be read; is it there, and a file?`);
  }
}
