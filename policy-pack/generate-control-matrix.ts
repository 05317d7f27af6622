import decidable from "./decidable-controls.json" with { type: "json" };
import type { PackRow } from "./pack/pack-row.ts";
import { pack } from "./pack.ts";

/** The matrix of controls, made from the pack: path → text. */
export function generateControlMatrix(): Readonly<Record<string, string>> {
  return { "docs/controls.md": matrix(pack) };
}

/**
 * Catalogues of which it is known what of them a plan can decide: catalogue → ids.
 *
 * Source: their published lists as of November 2026, for storage, catalogue, query, load, network, keys, logs and
 * identity; left out is what shows in a running account only.
 */
const catalogues: Readonly<Record<string, readonly string[]>> = decidable;

function matrix(rows: readonly PackRow[]): string {
  const rulesOf = rulesByControl(rows);
  const names = [...rulesOf.keys()].toSorted(byCount(rulesOf));
  const alone = rows.filter(({ controls }) => Object.keys(controls).every((name) => catalogues[name] === undefined));
  return [
    "<!-- Generated from policy-pack/pack/ by `npm run generate`; do not edit. -->",
    "# Controls",
    "",
    "Which rule answers to which control of others. A rule answers to a control when whatever breaks the control breaks the",
    "rule; it may ask for more. Counts are made from the pack's own table, never typed.",
    "",
    "| Catalogue | Answered | Of those a plan can decide | Rules |",
    "|---|---|---|---|",
    ...names.map((name) => {
      const controls = rulesOf.get(name) ?? new Map();
      const rules = new Set([...controls.values()].flat());
      return `| [${name}](#${anchorOf(name)}) | ${controls.size} | ${answered(name, controls)} | ${rules.size} |`;
    }),
    "",
    `${alone.length} of ${rows.length} rules answer to no control of ${Object.keys(catalogues).join(", ")}: ${listed(alone.map(({ id }) => id))}.`,
    ...names.flatMap((name) => section(name, rulesOf.get(name) ?? new Map())),
    "",
  ].join("\n");
}

function section(name: string, controls: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const missing = (catalogues[name] ?? []).filter((control) => !controls.has(control));
  return [
    "",
    `## ${name}`,
    "",
    "| Control | Rules |",
    "|---|---|",
    ...[...controls]
      .toSorted(([one], [other]) => natural.compare(one, other))
      .map(([control, rules]) => `| ${control} | ${listed(rules)} |`),
    ...(missing.length === 0 ? [] : ["", `Not answered yet: ${missing.toSorted(natural.compare).join(", ")}.`]),
  ];
}

function rulesByControl(rows: readonly PackRow[]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { id, controls } of rows) {
    for (const [catalogue, ids] of Object.entries(controls)) {
      const of = found.get(catalogue) ?? new Map<string, string[]>();
      found.set(catalogue, of);
      for (const control of ids) of.set(control, [...(of.get(control) ?? []), id]);
    }
  }
  return found;
}

function answered(name: string, controls: ReadonlyMap<string, unknown>): string {
  const all = catalogues[name];
  return all === undefined ? "" : `${all.filter((control) => controls.has(control)).length} of ${all.length}`;
}

function listed(rules: readonly string[]): string {
  return rules.map((id) => `[${id}](rules/${id}.md)`).join(", ");
}

function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** `S3.2` before `S3.12`. */
const natural = new Intl.Collator("en", { numeric: true });

/** Those that say what of them can be decided come first, then by how much is answered. */
function byCount(rulesOf: ReadonlyMap<string, ReadonlyMap<string, unknown>>): (one: string, other: string) => number {
  const rank = (name: string) => (catalogues[name] === undefined ? 0 : 1_000_000) + (rulesOf.get(name)?.size ?? 0);
  return (one, other) => rank(other) - rank(one) || (one < other ? -1 : 1);
}
