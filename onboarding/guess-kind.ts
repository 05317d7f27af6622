import { type Kind, kinds, refusedKinds } from "../declaration/vocabulary/kinds.ts";
import { tellingNames } from "../declaration/vocabulary/telling-names.ts";
import { plainNames, revealingNames } from "./name-guesses.ts";
import type { SourceColumn, SourceType } from "./source-column.ts";
import { shapes, type ValueShapes } from "./value-shapes.ts";

/** The kind that a column probably has, and why. */
export interface Guess {
  readonly kind: string;
  /** A Glue type where the values have another than the kind's. */
  readonly type: string | null;
  /** Whether name, type or values tell it; what is not sure is always of a kind that reveals, so it stays hidden. */
  readonly sure: boolean;
  /** A clause for people: `the name says a number plate`. */
  readonly why: string;
  /** Of a guess that is not sure: the kind that it might be, if something speaks for one. */
  readonly perhaps: string | null;
}

/** From this share of values on, a form is the column's and not a slip. */
const mostly = 0.8;
/** A plain kind needs nearly all values to fit it. */
const nearlyAll = 0.95;
/** Values that repeat this often are codes, when there are enough to tell. */
const codeRepeats = 5;
const enough = 20;

/** How much a guess hides; of two, the one that hides more counts. */
const hides: Readonly<Record<Kind["reveals"], number>> = { plain: 0, indirect: 1, direct: 2, special: 3 };
const hiding = (kind: string) => (Object.hasOwn(refusedKinds, kind) ? 4 : hides[kinds[kind]?.reveals ?? "special"]);
const what = (kind: string) => refusedKinds[kind] ?? kinds[kind]?.what ?? kind;

/**
 * Guesses what a column holds by its name, then its values, then its type. Never a plain kind when the name or any
 * value looks like personal data, and never one for which nothing speaks.
 *
 * @param id the column's name in the declaration
 */
export function guessKind(id: string, column: SourceColumn): Guess {
  const told = byRevealingName(id);
  const seen = byValues(column.shapes);
  const revealing = told && seen ? (hiding(seen.kind) > hiding(told.kind) ? seen : told) : (told ?? seen);
  if (revealing) return typed(revealing, column.type);
  return byPlainName(id, column) ?? unsure(id, column);
}

function byRevealingName(id: string): Guess | null {
  const name = `_${id}_`;
  const kind =
    tellingNames.find((each) => each.name.test(id))?.kind ?? revealingNames.find((each) => each.name.test(name))?.kind;
  return kind === undefined ? null : sureOf(kind, `the name says ${what(kind)}`);
}

function byValues(seen: ValueShapes | null): Guess | null {
  if (!seen || seen.seen === 0) return null;
  // A date of two digits a part can be a sort code; dates are only those of which each value is one.
  const dates = seen.plain.date === seen.seen;
  for (const shape of shapes) {
    const share = (seen.whole[shape.kind] ?? 0) / seen.seen;
    if (share >= mostly && !dates) return sureOf(shape.kind, `the values look like ${shape.what}`);
  }
  const some = shapes.find(({ kind }) => (seen.whole[kind] ?? 0) + (seen.within[kind] ?? 0) > 0);
  if (!some) return null;
  const why = `some values look like ${some.what}, so it is treated as typed text`;
  return { kind: "free_text", type: null, sure: false, why, perhaps: some.kind };
}

function sureOf(kind: string, why: string): Guess {
  return { kind, type: null, sure: true, why, perhaps: null };
}

/** What the source's type adds: a document is one whatever it is called, and a fact keeps its type. */
function typed(guess: Guess, type: SourceType | null): Guess {
  if (type === "document" && hiding(guess.kind) < hiding("document"))
    return { ...guess, kind: "document", why: `${guess.why}, and its type is that of a document` };
  const glue = type === null ? undefined : hiddenTypes[type]?.[0];
  const fact = kinds[guess.kind];
  return glue && fact?.type === "string" && fact.becomes === "keep" ? { ...guess, type: glue } : guess;
}

function byPlainName(id: string, column: SourceColumn): Guess | null {
  const name = `_${id}_`;
  for (const { name: pattern, kind, says } of plainNames) {
    if (!pattern.test(name)) continue;
    const plain = agreed(kind, column);
    if (plain) return sureOf(plain, `the name says ${plain === kind && says ? says : what(plain)}`);
  }
  return null;
}

/** The plain kind that name, type and values agree on, or null when one of them speaks against it. */
function agreed(kind: string, { type, shapes: seen }: SourceColumn): string | null {
  const rows = seen && seen.seen > 0 ? seen : null;
  const nearly = (...forms: readonly (keyof ValueShapes["plain"])[]) =>
    rows === null || forms.reduce((sum, form) => sum + rows.plain[form], 0) >= nearlyAll * rows.seen;
  const is = (...types: readonly SourceType[]) => type === null || types.includes(type);
  switch (kind) {
    case "date":
    case "datetime":
      if (!is("date", "datetime", "text") || !nearly("date", "datetime")) return null;
      if (type === "datetime" || (rows && rows.plain.datetime > 0)) return "datetime";
      return type === "date" || rows ? "date" : kind;
    case "time":
      return is("time", "text") && nearly("time") ? "time" : null;
    case "year":
      if (is("whole_number") && nearly("year")) return type === null && rows === null ? "code" : "year";
      return agreed("code", { name: "", type, shapes: seen });
    case "money":
      return is("money", "fraction", "whole_number") && nearly("money", "fraction", "wholeNumber") ? "money" : null;
    case "percent":
      return is("fraction", "whole_number") && nearly("fraction", "wholeNumber") ? "percent" : null;
    case "number":
      return is("whole_number") && nearly("wholeNumber") ? "number" : null;
    case "yes_no":
      return is("yes_no") && nearly("yesNo") ? "yes_no" : null;
    case "link":
      return is("text") && nearly("link") ? "link" : null;
    case "code":
    case "area":
    case "street":
    case "age_band":
    case "text":
      return is("text", "whole_number") && (rows === null || isShort(rows, kind === "code")) ? kind : null;
    case "reference":
      return is("text", "whole_number", "identifier") && (rows === null || rows.longest <= 30) ? kind : null;
    default:
      return null;
  }
}

/** Words from a list: short, and for codes repeated when there are enough rows to tell. */
function isShort(seen: ValueShapes, repeated: boolean): boolean {
  if (seen.longest > 60) return false;
  return !repeated || seen.seen < enough || seen.distinct * 2 <= seen.seen;
}

const hiddenTypes: Partial<Record<SourceType, readonly [type: string, suggestion: string]>> = {
  whole_number: ["bigint", "number"],
  fraction: ["decimal(18,4)", "decimal"],
  money: ["decimal(12,2)", "money"],
  yes_no: ["boolean", "yes_no"],
  date: ["date", "date"],
  datetime: ["timestamp", "datetime"],
};

/** Nothing tells what it is: a kind that hides it, with what it might be. */
function unsure(id: string, { type, shapes: seen }: SourceColumn): Guess {
  const hidden = (kind: string, why: string, perhaps: string | null, glue: string | null = null): Guess => ({
    kind,
    type: glue,
    sure: false,
    why,
    perhaps,
  });
  if (type === "document" || type === "binary")
    return hidden("document", "its type can hold anything, and the name tells nothing", null);
  const rows = seen && seen.seen > 0 ? seen : null;
  if (/(^|_)(id|no|num|number|ref|reference)$/.test(id) && isNumber(type, rows))
    return hidden("case_number", "the name says the number of something, perhaps of one person", "reference");
  const byType = hiddenTypes[type ?? formOf(rows) ?? "text"];
  if (byType) {
    const [glue, plain] = byType;
    return hidden("personal_fact", `it holds ${what(plain)}, and the name tells nothing`, plain, glue);
  }
  if (rows && rows.plain.sex === rows.seen && rows.distinct >= 2 && rows.distinct <= 4)
    return hidden("sex", "the values look like sex", "code");
  if (rows && rows.seen >= enough && rows.longest <= 40 && rows.distinct * codeRepeats <= rows.seen)
    return hidden("personal_fact", "few different values, and the name does not tell of what", "code");
  return hidden("free_text", "nothing tells what it is, so it is treated as typed text, which ends in raw", null);
}

function isNumber(type: SourceType | null, rows: ValueShapes | null): boolean {
  return [null, "text", "whole_number", "identifier"].includes(type) && (rows === null || rows.longest <= 40);
}

/** The type that all values of a column without one have. */
function formOf(rows: ValueShapes | null): SourceType | null {
  if (rows === null) return null;
  const all = (form: keyof ValueShapes["plain"]) => rows.plain[form] === rows.seen;
  if (all("date")) return "date";
  if (all("datetime")) return "datetime";
  if (all("wholeNumber")) return "whole_number";
  if (all("fraction")) return "fraction";
  return null;
}
