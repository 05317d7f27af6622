import type { Reading, Resource } from "./resource.ts";

/** Where a rule of DMS's table mappings applies; `%` is any text. */
interface Locator {
  readonly schema: string;
  readonly table: string;
}

/** Table mappings of AWS DMS, as far as they say what is copied. */
export interface TableMappings {
  /** Tables that are copied. */
  readonly selections: readonly Locator[];
  /** Tables of which columns are included or removed by name. */
  readonly chosen: readonly Locator[];
}

const choosing: readonly string[] = ["include-column", "remove-column"];

/**
 * The table mappings of a DMS task; malformed when they are no JSON of their form.
 * https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.html
 */
export function tableMappings(resource: Resource, path: string): Reading<TableMappings> {
  const text = resource.text(path);
  if (text.state !== "known") return text;
  const malformed = { state: "malformed", path, wanted: "JSON with a list of rules", found: "a text" } as const;
  const rules = rulesOf(text.value);
  if (rules === undefined) return malformed;
  const of = (type: string, actions: readonly string[]) =>
    rules.filter((rule) => textAt(rule, "rule-type") === type && actions.includes(textAt(rule, "rule-action") ?? ""));
  const chosen = of("transformation", choosing).filter((rule) => textAt(rule["object-locator"], "column-name") !== "%");
  return {
    state: "known",
    path,
    value: { selections: of("selection", ["include", "explicit"]).map(locator), chosen: chosen.map(locator) },
  };
}

type Json = Readonly<Record<string, unknown>>;

function rulesOf(text: string): readonly Json[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isRecord(parsed) || !Array.isArray(parsed.rules)) return undefined;
    return parsed.rules.every(isRecord) ? parsed.rules : undefined;
  } catch {
    return undefined;
  }
}

/** Whatever is not named is any. */
function locator(rule: Json): Locator {
  const at = rule["object-locator"];
  return { schema: textAt(at, "schema-name") ?? "%", table: textAt(at, "table-name") ?? "%" };
}

function textAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
