import { z } from "zod";
import { defaultSentences } from "../schema/default-sentences.ts";
import { grammars, type KnownKey, knownKeys } from "../schema/known-keys.ts";
import { conditions, officialAuthority } from "../vocabulary/conditions.ts";
import { kinds, refusedKinds } from "../vocabulary/kinds.ts";
import { lawfulBases } from "../vocabulary/lawful-bases.ts";
import { people } from "../vocabulary/people.ts";
import { routes } from "../vocabulary/routes.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { zones } from "../vocabulary/zones.ts";
import { phraseForms } from "./phrase-forms.ts";

/** The reference of the language, made from its schema and its tables: path in the repository → text. */
export function generateReference(): Readonly<Record<string, string>> {
  const lines = [
    "<!-- Generated from declaration/ by `npm run generate`; do not edit. -->",
    "# Declarations",
    "",
    "Every key and word that `lake.yaml`, `entities.yaml`, `exceptions.yaml` and the files of `departments/` may hold. Keys stand",
    "in the order in which `lakeward fmt` writes them; `<id>` is a name that you choose. A key without a default must be said.",
    ...keys("A department or project: `departments/<id>.yaml`", "department"),
    ...keys("The whole body: `lake.yaml`", "lake"),
    ...keys("The data dictionary: `entities.yaml`", "entities"),
    "",
    "Any other key of an entity is a relation and names the entity to which it leads: `lives_in: household`.",
    ...keys("Accepted findings of the policies: `exceptions.yaml`", "exceptions"),
    ...words(),
    "",
  ];
  return { "docs/reference/declarations.md": lines.join("\n") };
}

function keys(title: string, file: keyof typeof grammars): readonly string[] {
  const sentences: Readonly<Record<string, string>> = defaultSentences[file];
  const sections = Map.groupBy(knownKeys(grammars[file]), ({ path }) => path.slice(0, path.lastIndexOf("*") + 1));
  return [
    "",
    `## ${title}`,
    ...[...sections].flatMap(([section, known]) => [
      ...(section === "" ? [] : ["", `### ${named(section)}`]),
      "",
      ...table(
        ["Key", "Meaning", "Default", "Example"],
        known.map(({ path, grammar }) => [
          code(path.slice(section === "" ? 0 : section.length + 1)),
          `${meta(grammar.field)?.description ?? ""}${choices(grammar.field)}`,
          sentences[path] ?? "**must be said**",
          code(example(grammar)),
        ]),
      ),
    ]),
  ];
}

/** `datasets.*.columns.*` → `datasets.<id>.columns.<id>`; `access.*` is a list. */
function named(section: string): string {
  return code(section.replace("access.*", "access[]").replaceAll("*", "<id>"));
}

type Field = z.core.$ZodType;

function defOf(field: Field) {
  return (field as z.core.$ZodTypes)._zod.def;
}

function meta(field: Field): ReturnType<typeof z.globalRegistry.get> {
  const def = defOf(field);
  return z.globalRegistry.get(field) ?? (def.type === "optional" ? meta(def.innerType) : undefined);
}

/** The words that a key takes, where they are a few and stand in no table below. */
function choices(field: Field): string {
  const def = defOf(field);
  if (def.type === "optional") return choices(def.innerType);
  if (def.type !== "enum") return "";
  const words = Object.keys(def.entries);
  return words.length > 6 ? "" : ` One of ${words.map(code).join(", ")}.`;
}

/** The example of a key, or of what one of its entries is; empty for settings, whose keys have their own. */
function example({ field, list }: KnownKey["grammar"]): string {
  const examples: unknown = meta(field)?.examples;
  const own: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (own !== undefined) return String(own);
  const entry = list ? example(list) : "";
  return entry === "" ? "" : `[${entry}]`;
}

function words(): readonly string[] {
  return [
    ...section(
      "Kinds of column",
      "A column's kind says what is in it. What is not plain must be named in a statement to be seen.",
      [
        ["Kind", "What", "Glue type", "Reveals", "From trusted on", "Identifies", "Law"],
        ...Object.entries(kinds).map(([word, { what, type, reveals, becomes, from, entity, law }]) => [
          code(word),
          what,
          type,
          reveals,
          becomes === "keep" ? "as it came" : `${becomes}${from ? ` (from ${from} on)` : ""}`,
          entity ?? "",
          law === undefined ? "" : laws[law],
        ]),
      ],
    ),
    "",
    ...Object.entries(refusedKinds).map(([word, why]) => `${code(word)} is known and always refused: ${why}.`),
    ...section("Treatments (`becomes`)", "What people then see.", [
      ["Word", "What people see", "Counts as", "Glue type"],
      ...Object.entries(treatments).map(([word, { what, countsAs, type }]) => [
        code(word),
        what,
        countsAs,
        type === "same" ? "the kind's" : (type ?? "none"),
      ]),
    ]),
    ...section("Zones", "The six zones, in the order of the data's way.", [
      ["Zone", "Accepts", "Objects end after"],
      ...Object.entries(zones).map(([word, { accepts, keepDays }]) => [
        code(word),
        accepts,
        keepDays === null ? "rows end by `keep`" : `${keepDays} days`,
      ]),
    ]),
    ...section("People (`about`)", `${people.map(code).join(", ")}; own ones in \`words.about\` of lake.yaml.`, []),
    ...section("Lawful bases (`basis`)", "UK GDPR Article 6(1).", [
      ["Word", "Law", "`power` must be said"],
      ...Object.entries(lawfulBases).map(([word, { law, needsPower }]) => [code(word), law, needsPower ? "yes" : ""]),
    ]),
    ...section(
      "Conditions (`condition`, `offences`)",
      `UK GDPR Article 9(2) and Data Protection Act 2018, Schedule 1; \`offences\` also takes \`${officialAuthority}\` (Art 10).`,
      [
        ["Word", "Law", "`policy_document` must be said"],
        ...Object.entries(conditions).map(([word, { law, policyDocument }]) => [
          code(word),
          law,
          policyDocument ? "yes" : "",
        ]),
      ],
    ),
    ...section("Routes of sources", "Where a source's data comes from.", [
      ["Route", "Leads to", "Example", "Fetched, unless said", "Further keys"],
      ...Object.entries(routes).map(([word, { to, example: shown, every, options }]) => [
        code(word),
        to === "address" ? "an address" : to === "engine" ? "a database engine" : `a ${to}`,
        code(shown),
        every,
        Object.entries(options)
          .map(([key, isNeeded]) => `${code(key)}${isNeeded ? " (must be said)" : ""}`)
          .join(", "),
      ]),
    ]),
    ...section("Phrases", "Values that are a few words in a set form.", [
      ["Where", "Form", "Examples"],
      ...phraseForms.map(({ where, form, examples }) => [where, form, examples.map(code).join(", ")]),
    ]),
  ];
}

const laws = { article_9: "Art 9", article_10: "Art 10", protected: "protected as Art 9" } as const;

function section(title: string, text: string, rows: readonly (readonly string[])[]): readonly string[] {
  const [head, ...body] = rows;
  return ["", `## ${title}`, "", text, ...(head ? ["", ...table(head, body)] : [])];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll(/<(?=[a-z])(?![^`]*`)/g, "\\<")).join(" | ")} |`;
  return [row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)];
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}
