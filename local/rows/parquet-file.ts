import type { SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { scaleOf } from "./type-shapes.ts";
import type { Value } from "./value.ts";

/** A column as it is written. */
interface FileColumn {
  readonly name: string;
  /** Its Glue type. */
  readonly type: string;
  readonly values: readonly Value[];
}

/** A Parquet file with the types that Athena expects of the Glue types; the same columns give the same bytes. */
export function parquetFile(columns: readonly FileColumn[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, values }) => ({ name, data: values.map((value) => physical(value, type)) })),
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...elementOf(type) })),
    ],
    createdBy: "lakeward made-up rows",
  });
  return new Uint8Array(buffer);
}

/** How Parquet keeps a Glue type (Apache Parquet, "LogicalTypes"; an Iceberg timestamp is in microseconds and of no zone). */
function elementOf(type: string): Omit<SchemaElement, "name"> {
  const [, precision] = /^decimal\((\d+),\d+\)$/.exec(type) ?? [];
  if (precision !== undefined) {
    const decimal = { converted_type: "DECIMAL", precision: Number(precision), scale: scaleOf(type) } as const;
    return Number(precision) > 18
      ? { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, ...decimal }
      : { type: "INT64", ...decimal };
  }
  const known = elements[type];
  if (known === undefined) throw new Error(`no made-up file holds ${type}`);
  return known;
}

const elements: Readonly<Record<string, Omit<SchemaElement, "name">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  boolean: { type: "BOOLEAN" },
  int: { type: "INT32" },
  bigint: { type: "INT64" },
  double: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE" },
  timestamp: { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MICROS" } },
};

function physical(value: Value, type: string): Value | bigint | Date {
  if (value === null) return null;
  if (type.startsWith("decimal")) return BigInt(Math.round(Number(value) * 10 ** scaleOf(type)));
  if (type === "bigint") return BigInt(Math.round(Number(value)));
  if (type === "date") return new Date(`${value}T00:00:00Z`);
  if (type === "timestamp") return new Date(`${value}Z`);
  return value;
}
