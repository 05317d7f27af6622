import { generateSchemas } from "../../declaration/schema/generate-schemas.ts";

/** A key of the language and values that an editor would offer for it. */
export interface SchemaKey {
  /** `department.datasets.*.columns.*.called`: a star for every name that people choose. */
  readonly key: string;
  readonly values: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** Every key of the language, as the JSON Schemas have it: those of lake.yaml begin with `lake`, others with `department`. */
export function schemaKeys(): readonly SchemaKey[] {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of Object.entries(generateSchemas())) {
    const schema: unknown = JSON.parse(text);
    const file = /schema\/(\w+)\.schema/.exec(path)?.[1];
    // Other files' schemas (entities) have no department or lake to change.
    if (isSchema(schema) && (file === "lake" || file === "department")) visit(schema, file, schema, found);
  }
  return [...found].map(([key, values]) => ({ key, values: [...values] }));
}

function visit(part: unknown, key: string, root: Schema, found: Map<string, Set<string>>): void {
  if (!isSchema(part)) return;
  if (typeof part.$ref === "string") {
    const definitions = isSchema(root.$defs) ? root.$defs : {};
    visit(definitions[part.$ref.replace("#/$defs/", "")], key, root, found);
    return;
  }
  const values = found.get(key);
  for (const value of [part.examples, part.enum].flatMap((each) => (Array.isArray(each) ? each : [])))
    values?.add(String(value));
  if (part.type === "boolean") for (const value of ["true", "false"]) values?.add(value);
  for (const form of Array.isArray(part.anyOf) ? part.anyOf : []) visit(form, key, root, found);
  visit(part.items, key, root, found);
  visit(part.additionalProperties, `${key}.*`, root, found);
  for (const [name, schema] of Object.entries(isSchema(part.properties) ? part.properties : {})) {
    const inner = `${key}.${name}`;
    if (!found.has(inner)) found.set(inner, new Set());
    visit(schema, inner, root, found);
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
