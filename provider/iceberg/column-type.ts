/**
 * Glue's word for a column type → Iceberg's. Only types that come back from the catalogue under the same word
 * [Iceberg, `IcebergToGlueConverter`: time and uuid come back as string, every timestamp as timestamp].
 */
const icebergWords: Readonly<Record<string, string>> = {
  boolean: "boolean",
  int: "int",
  bigint: "long",
  float: "float",
  double: "double",
  date: "date",
  timestamp: "timestamp",
  string: "string",
  binary: "binary",
};

const decimal = /^decimal\((\d+),(\d+)\)$/;

/** Narrow type → the types that it may become without rewriting data [Iceberg spec: "Schema evolution"]. */
const widenings: Readonly<Record<string, readonly string[]>> = { int: ["bigint"], float: ["double"] };

/** Lower case, no blanks. */
export function normalType(type: string): string {
  return type.toLowerCase().replaceAll(" ", "");
}

/** Iceberg's word; undefined for a type that a table of ours cannot have. */
export function icebergType(type: string): string | undefined {
  const [, precision, scale] = decimal.exec(type) ?? [];
  if (precision === undefined || scale === undefined) return icebergWords[type];
  const fits = Number(precision) >= 1 && Number(precision) <= 38 && Number(scale) <= Number(precision);
  return fits ? `decimal(${precision}, ${scale})` : undefined;
}

/** May a column of the one type become the other in place? */
export function widens(from: string, to: string): boolean {
  if (from === to || widenings[from]?.includes(to)) return true;
  const [, fromPrecision, fromScale] = decimal.exec(from) ?? [];
  const [, toPrecision, toScale] = decimal.exec(to) ?? [];
  return fromScale !== undefined && fromScale === toScale && Number(fromPrecision) <= Number(toPrecision);
}
