import { basename } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetSchema, type SchemaTree } from "hyparquet";
import { type SourceTable, type SourceType, UnreadableSource } from "./source-column.ts";

/**
 * Reads the schema in the footer of a Parquet file; rows, and the least and greatest values in the footer, are not looked at.
 *
 * @throws UnreadableSource with what would be right
 */
export async function readParquet(file: string): Promise<SourceTable> {
  const root = await schemaOf(file);
  return {
    name: basename(file),
    columns: root.children.map((column) => ({ name: column.element.name, type: typeOf(column), shapes: null })),
    key: [],
    format: {},
  };
}

async function schemaOf(file: string): Promise<SchemaTree> {
  try {
    return parquetSchema(await parquetMetadataAsync(await asyncBufferFromFile(file)));
  } catch {
    // What the library says could quote what stands in the file.
    throw new UnreadableSource(`${file}: cannot be read as Parquet; is it there, whole, and not encrypted?`);
  }
}

/** Logical types, and the converted types of older writers (Apache Parquet format, LogicalTypes.md). */
const meanings: Readonly<Record<string, SourceType>> = {
  STRING: "text",
  UTF8: "text",
  ENUM: "text",
  DATE: "date",
  TIMESTAMP: "datetime",
  TIMESTAMP_MILLIS: "datetime",
  TIMESTAMP_MICROS: "datetime",
  TIME: "time",
  TIME_MILLIS: "time",
  TIME_MICROS: "time",
  DECIMAL: "fraction",
  FLOAT16: "fraction",
  UUID: "identifier",
  JSON: "document",
  BSON: "document",
  VARIANT: "document",
  GEOMETRY: "document",
  GEOGRAPHY: "document",
};

const physical: Readonly<Record<string, SourceType>> = {
  BOOLEAN: "yes_no",
  INT32: "whole_number",
  INT64: "whole_number",
  INT96: "datetime",
  FLOAT: "fraction",
  DOUBLE: "fraction",
  BYTE_ARRAY: "binary",
  FIXED_LEN_BYTE_ARRAY: "binary",
};

function typeOf({ element, children }: SchemaTree): SourceType | null {
  if (children.length > 0 || element.repetition_type === "REPEATED") return "document";
  const meaning = element.logical_type?.type ?? element.converted_type;
  return (meaning && meanings[meaning]) ?? (element.type && physical[element.type]) ?? null;
}
