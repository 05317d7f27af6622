/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Below this many characters a reference would be no shorter than what it stands for. */
const shortest = 70;

/** The same JSON Schema with each part that stands in it more than once written once, under `definitions`. */
export function shareDefinitions(schema: Json): Json {
  const counts = new Map<string, number>();
  walk(schema, (part) => counts.set(part, (counts.get(part) ?? 0) + 1));
  const repeated = [...counts].filter(([part, count]) => count > 1 && part.length > shortest).map(([part]) => part);
  const names = new Map(repeated.map((part, index) => [part, `p${index + 1}`]));
  const definitions: Record<string, Json> = {};
  for (const [part, name] of names) definitions[name] = inside(JSON.parse(part), names);
  return isObject(schema)
    ? { ...(inside(schema, names) as object), definitions: used(definitions, inside(schema, names)) }
    : schema;
}

/** A part that stands only within another shared part needs no definition. */
function used(definitions: Record<string, Json>, schema: Json): Record<string, Json> {
  const kept: Record<string, Json> = {};
  const follow = (part: Json): void => {
    for (const [, name = ""] of JSON.stringify(part).matchAll(/"#\/definitions\/(p\d+)"/g)) {
      const definition = definitions[name];
      if (definition === undefined || Object.hasOwn(kept, name)) continue;
      kept[name] = definition;
      follow(definition);
    }
  };
  follow(schema);
  return kept;
}

function walk(part: Json, see: (part: string) => void): void {
  if (Array.isArray(part)) for (const each of part) walk(each, see);
  if (!isObject(part)) return;
  if ("type" in part || "anyOf" in part || "enum" in part) see(JSON.stringify(part));
  for (const each of Object.values(part)) walk(each, see);
}

function inside(part: Json, names: ReadonlyMap<string, string>): Json {
  if (Array.isArray(part)) return part.map((each) => reference(each, names));
  if (!isObject(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, reference(each, names)]));
}

function reference(part: Json, names: ReadonlyMap<string, string>): Json {
  const name = isObject(part) ? names.get(JSON.stringify(part)) : undefined;
  return name === undefined ? inside(part, names) : { $ref: `#/definitions/${name}` };
}

/** Whether the value is a JSON object. */
export function isObject(part: Json): part is { readonly [key: string]: Json } {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
