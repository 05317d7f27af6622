import type { IcebergType } from "./iceberg-type.ts";

/** Iceberg's primitive types → the words of Glue (Hive) that Iceberg's own Glue catalogue writes for them. */
const words: Readonly<Record<string, string>> = {
  boolean: "boolean",
  int: "int",
  long: "bigint",
  float: "float",
  double: "double",
  date: "date",
  time: "string",
  timestamp: "timestamp",
  timestamptz: "timestamp",
  string: "string",
  uuid: "string",
  binary: "binary",
};

/** An Iceberg type in Glue's words (`long` → `bigint`, a list → `array<…>`). Undefined where Iceberg knows no such type. */
export function glueType(type: IcebergType | null | undefined): string | undefined {
  if (type === null || type === undefined) return undefined;
  if (typeof type === "string") {
    const decimal = /^decimal\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(type);
    if (decimal) return `decimal(${decimal[1]},${decimal[2]})`;
    return /^fixed\[\d+\]$/.test(type) ? "binary" : words[type];
  }
  switch (type.type) {
    case "list": {
      const element = glueType(type.element);
      return element && `array<${element}>`;
    }
    case "map": {
      const key = glueType(type.key);
      const value = glueType(type.value);
      return key && value && `map<${key},${value}>`;
    }
    case "struct": {
      const parts = (type.fields ?? []).map((field) => ({ name: field.name, type: glueType(field.type) }));
      if (parts.length === 0 || parts.some((part) => part.type === undefined)) return undefined;
      return `struct<${parts.map((part) => `${part.name}:${part.type}`).join(",")}>`;
    }
    default:
      return undefined;
  }
}
