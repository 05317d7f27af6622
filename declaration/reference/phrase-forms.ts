import { byPattern } from "../phrases/by.ts";
import { dpiaPattern } from "../phrases/dpia.ts";
import { everyPattern } from "../phrases/every.ts";
import { keepPattern } from "../phrases/keep.ts";
import { periodPattern } from "../phrases/period.ts";

/** A form of words that a value takes. */
export interface PhraseForm {
  readonly where: string;
  readonly form: string;
  readonly examples: readonly string[];
  /** What the loader reads it by; null where a parser does. */
  readonly pattern: RegExp | null;
}

/** The phrases of the language. */
export const phraseForms: readonly PhraseForm[] = [
  {
    where: "keep",
    form: "<n> days, months or years after <column> or arrival (<entry of the schedule>)",
    examples: ["6 years after closed_on (PK-07)", "1 year after arrival"],
    pattern: keepPattern,
  },
  {
    where: "every",
    form: "<n> minutes; hour; day, weekday or monday… at <hh:mm>; month or quarter on <day>; year on <day> <month>; delivery",
    examples: ["15 minutes", "hour", "weekday at 06:30", "quarter on 20", "year on 1 april", "delivery"],
    pattern: everyPattern,
  },
  {
    where: "sees",
    form: "<dataset> where <condition>: column = < > <= >= <> value, in (…), is null, and, or, brackets; dates cannot stand in it",
    examples: ["clients where restricted = false", "packages where weekly_cost > 500 or provider is null"],
    pattern: null,
  },
  {
    where: "count_by, partition",
    form: "<column> by year, month or day",
    examples: ["ward", "issued_on by month"],
    pattern: byPattern,
  },
  { where: "range", form: "<a> to <b>", examples: ["0 to 9000"], pattern: /^\S+ to \S+$/ },
  {
    where: "limits, expect.fresh, retention",
    form: "<n> days, months or years",
    examples: ["14 months", "2 days", "1 year"],
    pattern: periodPattern,
  },
  {
    where: "dpia",
    form: "a reference, or screened <date>",
    examples: ["DPIA-88", "screened 2026-02-11"],
    pattern: dpiaPattern,
  },
];
