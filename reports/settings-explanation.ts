import { defaultSentences, routeSentence } from "../declaration/schema/default-sentences.ts";
import type { Grammar } from "../declaration/schema/grammar.ts";
import { grammars } from "../declaration/schema/known-keys.ts";

/** Keys that mean something only where another is said in the same settings. */
const onlyWith: Readonly<Record<string, string>> = {
  "sources.*.host": "database",
  "sources.*.port": "database",
  "sources.*.name": "database",
  "sources.*.sign_in": "api",
  "sources.*.pages": "api",
  "datasets.*.load": "from",
  "datasets.*.expect": "from",
  "datasets.*.format": "from",
  "datasets.*.count_by": "made_from",
  "datasets.*.sum": "count_by",
  "datasets.*.tested": "count_by",
};
const sentences: Readonly<Record<string, string>> = defaultSentences.department;

/**
 * What a department's file says, key by key, and the sentence that holds for each key that it does not say; columns have
 * tables of their own.
 *
 * @param said the file as plain values
 */
export function explainSettings(said: unknown): readonly string[] {
  return explain(said, grammars.department, "", "  ");
}

/** The sentences that hold of each column whose line does not say otherwise. */
export function explainColumnDefaults(): readonly string[] {
  const start = "datasets.*.columns.*.";
  return Object.entries(sentences)
    .filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes("."))
    .map(([path, sentence]) => `  ${path.slice(start.length)}: ${sentence}`);
}

function explain(value: unknown, grammar: Grammar, path: string, indent: string): readonly string[] {
  const here = isSettings(value) ? value : grammar.main === null ? {} : { [grammar.main]: value };
  const lines: string[] = [];
  const absent: string[] = [];
  for (const [key, inner] of grammar.keys ?? []) {
    const at = path === "" ? key : `${path}.${key}`;
    const said = here[key];
    const sentence = sentences[at];
    if (said !== undefined) lines.push(...one(key, said, inner, at, indent));
    else if (sentence === undefined || sentence === routeSentence || !applies(at, here)) continue;
    else if (sentence === "none" || sentence.startsWith("none:") || sentence.startsWith("none;")) absent.push(key);
    else lines.push(`${indent}${key}, by default: ${sentence}`);
  }
  return absent.length === 0 ? lines : [...lines, `${indent}Not said, so there is none: ${absent.join(", ")}`];
}

function one(key: string, said: unknown, grammar: Grammar, path: string, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  if (grammar.map?.main === "is")
    return [`${indent}${key}: ${Object.keys(isSettings(said) ? said : {}).length}, below`];
  if (grammar.map?.keys && isSettings(said)) {
    const { map } = grammar;
    return Object.entries(said).flatMap(([id, entry]) => [
      `${indent}${key} ${id}`,
      ...explain(entry, map, `${path}.*`, deeper),
    ]);
  }
  if (grammar.list?.keys && Array.isArray(said)) {
    const { list } = grammar;
    return said.flatMap((entry: unknown, index) => [
      `${indent}${key} ${index + 1}`,
      ...explain(entry, list, `${path}.*`, deeper),
    ]);
  }
  if (grammar.keys && !(grammar.main === null && typeof said === "string"))
    return [`${indent}${key}`, ...explain(said, grammar, path, deeper)];
  return [`${indent}${key}: ${written(said)}`];
}

function applies(path: string, here: Readonly<Record<string, unknown>>): boolean {
  const other = onlyWith[path];
  return other === undefined || here[other] !== undefined;
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (!isSettings(value)) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key} (${written(each)})`)
    .join(", ");
}

function isSettings(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
