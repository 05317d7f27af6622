import { ServiceError } from "../service-error.ts";
import type { IcebergField, IcebergType } from "./iceberg-type.ts";

/** Glue's (Hive's) primitive words → Iceberg's; what is not here (tinyint, interval, union) Iceberg does not have. */
const words: Readonly<Record<string, string>> = {
  boolean: "boolean",
  int: "int",
  integer: "int",
  bigint: "long",
  long: "long",
  float: "float",
  double: "double",
  date: "date",
  timestamp: "timestamp",
  string: "string",
  binary: "binary",
};

/** Reads Glue column types into Iceberg types, giving nested parts the next free field ids. */
export class GlueTypeParser {
  readonly #nextId: () => number;
  #text = "";
  #at = 0;

  constructor(nextId: () => number) {
    this.#nextId = nextId;
  }

  /** Throws InvalidInputException for a type that Iceberg does not have. */
  parse(text: string): IcebergType {
    this.#text = text.replace(/\s+/g, "").toLowerCase();
    this.#at = 0;
    const type = this.#type();
    if (this.#at !== this.#text.length) throw this.#wrong();
    return type;
  }

  #type(): IcebergType {
    const word = this.#take(/[a-z]+/y);
    switch (word) {
      case "decimal": {
        const size = this.#take(/\(\d+,\d+\)/y);
        const [precision, scale] = size.slice(1, -1).split(",");
        return `decimal(${precision}, ${scale})`;
      }
      case "char":
      case "varchar":
        this.#take(/\(\d+\)/y);
        return "string";
      case "array": {
        const id = this.#nextId();
        this.#take(/</y);
        const element = this.#type();
        this.#take(/>/y);
        return { type: "list", "element-id": id, element, "element-required": false };
      }
      case "map": {
        const keyId = this.#nextId();
        const valueId = this.#nextId();
        this.#take(/</y);
        const key = this.#type();
        this.#take(/,/y);
        const value = this.#type();
        this.#take(/>/y);
        return { type: "map", "key-id": keyId, key, "value-id": valueId, value, "value-required": false };
      }
      case "struct":
        return { type: "struct", fields: this.#fields() };
      default: {
        const primitive = words[word];
        if (primitive === undefined) throw this.#wrong();
        return primitive;
      }
    }
  }

  #fields(): readonly IcebergField[] {
    const fields: IcebergField[] = [];
    this.#take(/</y);
    do {
      const id = this.#nextId();
      const name = this.#take(/[^:<>,]+:/y).slice(0, -1);
      fields.push({ id, name, required: false, type: this.#type() });
    } while (this.#take(/[,>]/y) === ",");
    return fields;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.#wrong();
    this.#at += found.length;
    return found;
  }

  #wrong(): ServiceError {
    return new ServiceError("InvalidInputException", `${this.#text} is not a type that an Iceberg table can have`);
  }
}
