import type { Form } from "../service/shape.ts";

/** A property or type in Pulumi's package schema [Pulumi docs: "Pulumi package schema"]. */
export interface PropertySchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: PropertySchema;
  readonly additionalProperties?: PropertySchema;
  readonly description?: string;
}

/** A named object of the schema. */
export interface ObjectSchema {
  readonly description?: string;
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly required: readonly string[];
}

/** A named object, or a text of a few words. */
export type TypeSchema =
  | ({ readonly type: "object" } & ObjectSchema)
  | { readonly type: "string"; readonly enum: readonly { readonly value: string }[] };

/** What is said of a property, by its path such as `on.table.name`; empty where nothing is said. */
export type Told = (path: string) => string;

/** Says a form in the schema's words; objects become types of their own, named after where they stand. */
export class PropertySchemas {
  readonly types: Record<string, TypeSchema> = {};
  readonly #token: string;
  readonly #told: Told;

  /** `token` is the resource's, such as `lakeward:lakeformation:Grant`. */
  constructor(token: string, told: Told) {
    this.#token = token;
    this.#told = told;
  }

  /** The fields of a record, and which of them must be there. */
  object(form: Form, path = ""): ObjectSchema {
    if (form.kind !== "record" && form.kind !== "oneOf") throw new Error(`${this.#token} ${path}: is no object`);
    const at = (key: string) => (path === "" ? key : `${path}.${key}`);
    const fields = Object.entries(form.fields);
    return {
      properties: Object.fromEntries(fields.map(([key, field]) => [key, this.property(field, at(key))])),
      required:
        form.kind === "oneOf" ? [] : fields.flatMap(([key, field]) => (field.kind === "optional" ? [] : [key])).sort(),
    };
  }

  property(form: Form, path: string): PropertySchema {
    const description = this.#told(path);
    return { ...this.#type(form, path), ...(description === "" ? {} : { description }) };
  }

  #type(form: Form, path: string): PropertySchema {
    switch (form.kind) {
      case "text":
        return { type: "string" };
      case "whole":
        return { type: "integer" };
      case "flag":
        return { type: "boolean" };
      case "json":
        return { type: "array", items: { $ref: "pulumi.json#/Any" } };
      case "word":
        return this.#word(form.words, path);
      case "optional":
        return this.#type(form.of, path);
      case "list":
      case "set":
        return { type: "array", items: this.#type(form.of, path) };
      case "map":
        return { type: "object", additionalProperties: this.#type(form.of, path) };
      case "record":
      case "oneOf":
        return this.#named(path, { type: "object", ...this.object(form, path), ...this.#oneOf(form) });
    }
  }

  #oneOf(form: Form): { readonly description?: string } {
    return form.kind === "oneOf" ? { description: "Exactly one of these is set." } : {};
  }

  #word(words: readonly (string | true)[], path: string): PropertySchema {
    const texts = words.filter((each) => each !== true);
    if (texts.length < words.length) return { type: "boolean" };
    return this.#named(path, { type: "string", enum: texts.map((value) => ({ value })) });
  }

  #named(path: string, type: TypeSchema): PropertySchema {
    const name = path
      .split(".")
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join("");
    const token = `${this.#token}${name}`;
    this.types[token] = type;
    return { $ref: `#/types/${token}` };
  }
}
