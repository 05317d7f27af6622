import fc from "fast-check";
import { readYaml } from "../../declaration/reading/read-yaml.ts";
import { plain } from "../../declaration/reading/tree.ts";
import { generateSchemas } from "../../declaration/schema/generate-schemas.ts";
import { conditions } from "../../declaration/vocabulary/conditions.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { lawfulBases } from "../../declaration/vocabulary/lawful-bases.ts";
import { people } from "../../declaration/vocabulary/people.ts";

/** What a declaration says before it is written down. */
export type Said = string | readonly Said[] | { readonly [key: string]: Said };

/** The file's text: maps as blocks, columns and what stands in them in braces; scalars in quotes where they must. */
export function written(said: Said, key = "", indent = ""): string {
  if (typeof said === "string" || key === "columns-entry") return `${indent}${inBraces(said)}\n`;
  if (isList(said))
    return said.length === 0 ? `${indent}[]\n` : said.map((each) => `${indent}- ${inBraces(each)}\n`).join("");
  const entries = Object.entries(said);
  if (entries.length === 0) return `${indent}{}\n`;
  return entries
    .map(([name, value]) => {
      const label = `${indent}${scalar(name)}:`;
      if (typeof value === "string" || key === "columns" || (isList(value) && name !== "access"))
        return `${label} ${inBraces(value)}\n`;
      return `${label}\n${written(value, name, `${indent}  `)}`;
    })
    .join("");
}

function inBraces(said: Said): string {
  if (typeof said === "string") return scalar(said);
  if (isList(said)) return `[${said.map(inBraces).join(", ")}]`;
  return `{ ${Object.entries(said)
    .map(([key, value]) => `${scalar(key)}: ${inBraces(value)}`)
    .join(", ")} }`;
}

function scalar(text: string): string {
  return /^[a-z0-9_][\w ./@]*[\w]$/i.test(text) ? text : JSON.stringify(text);
}

function isList(said: Said): said is readonly Said[] {
  return Array.isArray(said);
}

/** A small body in which one department, `fuzzed`, can stand alone. */
export const smallLake = `lakeward: 1
organisation: exampleshire
controller: { address: Town Hall, registration: ZA000000, dpo: dpo@exampleshire.gov.uk, siro: siro@exampleshire.gov.uk }
mail_domains: [exampleshire.gov.uk]
environments:
  dev: { data: made_up, without: [orchestration, network, warehouse] }
people:
  groups: { analysts: "SG-{department}-Analysts", officers: "SG-{department}-Officers", engineers: "SG-{department}-Engineers" }
  approvers: exampleshire/{department}-owners
  administrators: [lake-deploy]
retention:
  R-1: { keep: 10 years, after: last use, because: Local schedule }
`;

const kindWords = Object.keys(kinds).filter((kind) => kind !== "payment_card");
const dataset = fc.record({
  columns: fc.array(fc.constantFrom(...kindWords), { minLength: 1, maxLength: 9 }),
  history: fc.boolean(),
  reaches: fc.constantFrom("raw", "refined", "trusted"),
  load: fc.constantFrom("full", "append", "changes"),
  source: fc.nat(2),
  keep: fc.constantFrom("2 years after arrival (R-1)", "18 months after arrival (R-1)", "400 days after arrival"),
  purpose: fc.nat(2),
  marking: fc.option(fc.constantFrom("official", "official_sensitive"), { nil: undefined }),
  counted: fc.boolean(),
});
const statement = fc.record({
  who: fc.constantFrom("analysts", "officers", "engineers"),
  dataset: fc.nat(3),
  zone: fc.nat(2),
  most: fc.nat(9),
  until: fc.constantFrom("2026-11-21", "2027-03-31", "2027-11-20"),
});
const shape = fc.record({
  title: fc.option(fc.stringMatching(/^[A-Z][a-zé',& -]{2,30}[a-z]$/), { nil: undefined }),
  purposes: fc.array(
    fc.record({
      about: fc.uniqueArray(fc.constantFrom(...people.filter((word) => word !== "nobody")), {
        minLength: 1,
        maxLength: 3,
      }),
      basis: fc.constantFrom(...Object.keys(lawfulBases)),
      condition: fc.constantFrom(...Object.keys(conditions)),
      review: fc.constantFrom("2027-01-31", "2028-02-29"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  routes: fc.array(
    fc.constantFrom<Said>(
      { upload: "engineers" },
      { s3: "exampleshire-reference/imd", every: "month on 1" },
      { api: "https://api.example.org/v1", every: "hour" },
      { database: "postgres", host: "db.exampleshire.local", name: "Live", every: "15 minutes" },
      { spreadsheet: "https://example.org/a.xlsx", every: "weekday at 06:30" },
      { file_share: "//files01/in", every: "day at 05:00" },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  datasets: fc.array(dataset, { minLength: 1, maxLength: 4 }),
  access: fc.array(statement, { maxLength: 5 }),
});

/** A department that is probably right: shapes and words of the vocabulary, references to what is there. */
export const departments: fc.Arbitrary<Said> = shape.map(({ title, purposes, routes, datasets, access }): Said => {
  const used = new Set<number>();
  const tables = datasets.map((each, index): [string, Record<string, Said>] => {
    const source = each.source % routes.length;
    used.add(source);
    return [
      `table_${index}`,
      {
        description: "One row a thing",
        for: `purpose_${each.purpose % purposes.length}`,
        from: `source_${source}/things_${index}`,
        load: each.load,
        history: String(each.history),
        key: "c_key",
        keep: each.keep,
        reaches: each.reaches,
        ...(each.marking === undefined ? {} : { marking: each.marking }),
        columns: Object.fromEntries([
          ["c_key", "reference"],
          ...each.columns.map((kind, at): [string, Said] => [`c_${at}`, kind]),
        ]),
      },
    ];
  });
  const counts = datasets.flatMap(({ counted, reaches }, index): [string, Said][] =>
    counted && reaches === "trusted" ? [[`counts_${index}`, { made_from: `table_${index}`, count_by: ["c_key"] }]] : [],
  );
  const zones = ["raw", "refined", "trusted"];
  const statements = access.map(({ who, dataset: at, zone, most, until }): Said => {
    const index = at % datasets.length;
    const { columns = [], reaches = "raw", purpose = 0 } = datasets[index] ?? {};
    const there = zones.slice(0, zones.indexOf(reaches) + 1);
    const where = there[zone % there.length] ?? "raw";
    const including = columns
      .map((kind, column) => ({ name: `c_${column}`, kind: kinds[kind] }))
      .filter(({ kind }) => kind && kind.reveals !== "plain")
      .filter(({ kind }) => where === "raw" || kind?.becomes !== "drop" || (where === "refined" && !kind.from))
      .map(({ name }) => name)
      .slice(0, most);
    return {
      who,
      sees: `table_${index}`,
      in: where,
      ...(including.length > 0 ? { including } : {}),
      for: `purpose_${purpose % purposes.length}`,
      until,
    };
  });
  return {
    department: "fuzzed",
    ...(title === undefined ? {} : { title }),
    owner: "fuzzed.owner@exampleshire.gov.uk",
    purposes: Object.fromEntries(
      purposes.map(({ about, basis, condition, review }, index) => [
        `purpose_${index}`,
        {
          about,
          basis,
          power: "An Act",
          condition,
          offences: "official_authority",
          policy_document: "APD-1",
          dpia: "D-1",
          review,
        },
      ]),
    ),
    sources: Object.fromEntries(
      routes.flatMap((route, index) => (used.has(index) ? [[`source_${index}`, route]] : [])),
    ),
    datasets: Object.fromEntries([...tables, ...counts]),
    ...(statements.length > 0 ? { access: statements } : {}),
  };
});

/** For each key of the language, what may stand there by its schema. */
const valuesByKey: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  const visit = (part: unknown, key: string): void => {
    if (typeof part !== "object" || part === null) return;
    const { examples, enum: words, properties } = part as Readonly<Record<string, unknown>>;
    for (const value of [examples, words].flatMap((each) => (Array.isArray(each) ? each : [])))
      found.set(key, [...(found.get(key) ?? []), String(value)]);
    for (const [name, each] of Object.entries(part))
      if (each === properties) for (const [inner, schema] of Object.entries(each ?? {})) visit(schema, inner);
      else if (typeof each === "object") visit(each, Array.isArray(part) || !/^(\$|definitions)/.test(name) ? key : "");
  };
  for (const text of Object.values(generateSchemas())) visit(JSON.parse(text), "");
  return found;
})();
const keys = [...valuesByKey.keys()].filter((key) => key !== "");
const junk: readonly Said[] = [
  "",
  "0",
  "-1",
  "true",
  "no",
  "null",
  "2027-02-30",
  "constructor",
  "__proto__",
  "toString",
  "a".repeat(300),
  "c_0 where ((((((a = 1",
  "table_0 where c_key = 'x' or c_key is null",
  "parking/penalty_charges",
  "{department}",
  "'; drop table x; --",
  "*",
  "£ 🚗",
  [],
  {},
  ["a", ["b"]],
  { is: "text" },
  { raw: "keep" },
];

/** One change somewhere in what is said: a setting taken out, doubled, renamed, moved, or given another value. */
export interface Change {
  readonly kind: "remove" | "replace" | "rename" | "insert" | "duplicate" | "junk";
  readonly at: number;
  readonly pick: number;
}

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("remove", "replace", "rename", "insert", "duplicate", "junk"),
    at: fc.nat(1_000_000),
    pick: fc.nat(1_000_000),
  }),
  { minLength: 1, maxLength: 3 },
);

/** What is said after a change at the part that `at` counts to. */
export function changedSaid(said: Said, { kind, at, pick }: Change): Said {
  let left = at % count(said);
  const visit = (part: Said, key: string): Said => {
    if (left-- === 0 && kind !== "remove") return altered(part, key, kind, pick);
    if (typeof part === "string") return part;
    if (isList(part))
      return part.flatMap((each) => {
        if (left !== 0 || kind !== "remove") return [visit(each, key)];
        left--;
        return [];
      });
    return Object.fromEntries(
      Object.entries(part).flatMap(([name, value]): [string, Said][] => {
        if (left === 0 && kind === "remove") {
          left--;
          return [];
        }
        if (left === 0 && kind === "rename") {
          left--;
          return [[keys[pick % keys.length] ?? name, value]];
        }
        return [[name, visit(value, name)]];
      }),
    );
  };
  return visit(said, "");
}

function altered(part: Said, key: string, kind: Change["kind"], pick: number): Said {
  if (kind === "insert" && typeof part !== "string" && !isList(part)) {
    const added = keys[pick % keys.length] ?? "title";
    return { ...part, [added]: anyOf(valuesByKey.get(added) ?? [], pick) };
  }
  if (kind === "duplicate") return isList(part) ? [...part, ...part] : [part, part];
  if (kind === "replace") return anyOf(valuesByKey.get(key) ?? [], pick);
  return junk[pick % junk.length] ?? "";
}

function anyOf(values: readonly string[], pick: number): string {
  return values[pick % Math.max(1, values.length)] ?? "x";
}

function count(said: Said): number {
  if (typeof said === "string") return 1;
  const parts = isList(said) ? said : Object.values(said);
  return parts.reduce<number>((sum, each) => sum + count(each), 1);
}

/** What a file says, as the loader reads it before it judges. */
export function saidBy(text: string): Said {
  const { tree } = readYaml(text);
  if (!tree) throw new Error("the text cannot be read");
  return plain(tree) as Said;
}
