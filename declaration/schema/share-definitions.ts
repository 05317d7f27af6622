/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a reference and the name of a definition take, in characters. */
const reference = '{"$ref":"#/$defs/00"}'.length;
const definition = '"00":,'.length;

/** The same JSON Schema with each part that stands in it more than once written once, under `$defs`, where that is shorter. */
export function shareDefinitions(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const counts = new Map<string, number>();
  walk(schema, (part) => counts.set(part, (counts.get(part) ?? 0) + 1));
  const repeated = [...counts]
    .filter(([part, count]) => (count - 1) * part.length > count * reference + definition)
    .map(([part]) => part);
  // A part that stands only within one other shared part needs no definition of its own.
  const all = written(schema, repeated);
  return written(
    schema,
    repeated.filter((_, index) => JSON.stringify(all).split(`"${place(index)}"`).length > 2),
  );
}

function written(schema: { readonly [key: string]: Json }, shared: readonly string[]): Json {
  const places = new Map(shared.map((part, index) => [part, place(index)]));
  const definitions = shared.map((part, index) => [index.toString(36), inside(JSON.parse(part), places)]);
  return { ...(inside(schema, places) as object), $defs: Object.fromEntries(definitions) };
}

function place(index: number): string {
  return `#/$defs/${index.toString(36)}`;
}

function walk(part: Json, see: (part: string) => void): void {
  if (Array.isArray(part)) for (const each of part) walk(each, see);
  if (!isObject(part)) return;
  if ("type" in part || "anyOf" in part || "enum" in part || "pattern" in part) see(JSON.stringify(part));
  for (const each of Object.values(part)) walk(each, see);
}

function inside(part: Json, places: ReadonlyMap<string, string>): Json {
  if (Array.isArray(part)) return part.map((each) => referring(each, places));
  if (!isObject(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, referring(each, places)]));
}

function referring(part: Json, places: ReadonlyMap<string, string>): Json {
  const $ref = isObject(part) ? places.get(JSON.stringify(part)) : undefined;
  return $ref === undefined ? inside(part, places) : { $ref };
}

/** Whether the value is a JSON object. */
export function isObject(part: Json): part is { readonly [key: string]: Json } {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
