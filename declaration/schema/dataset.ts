import { z } from "zod";
import type { Treatment } from "../lake.ts";
import { byPattern, parseBy } from "../phrases/by.ts";
import { keepPattern, parseKeep } from "../phrases/keep.ts";
import { parsePeriod, periodInWords, periodPattern } from "../phrases/period.ts";
import { treatments } from "../vocabulary/treatments.ts";
import {
  list,
  matching,
  name,
  named,
  oneOf,
  oneOrMany,
  phrase,
  settings,
  shortForm,
  text,
  truth,
  wholeNumber,
  word,
} from "./fields.ts";
import { hold, tested } from "./purpose.ts";

const treatmentWords = Object.keys(treatments) as [Treatment, ...Treatment[]];
const treatment = oneOf(treatmentWords, "A treatment.");
const inZone = (zone: string) => oneOf(treatmentWords, `The treatment in ${zone}.`).optional();
const columnName = name("A column.", "closed_on");

/** One wording for what may be written with `s` and without. */
const normal = (written: string) => {
  const meant = parsePeriod(written);
  return meant === null ? null : periodInWords(meant);
};

const becomes = z
  .union(
    [
      treatment.transform((word): Partial<Record<"raw" | "refined" | "trusted", Treatment>> => ({ trusted: word })),
      settings({ raw: inZone("raw"), refined: inZone("refined"), trusted: inZone("trusted") }, "Per zone."),
    ],
    { error: "must be a treatment, or treatments by zone: { refined: redact }" },
  )
  .meta({ description: "The treatment, from trusted on, or per zone (not for plain kinds)." });

const values = z
  .union(
    [
      list(text("An allowed value.", "open"), "Allowed values.").transform(
        (all): Record<string, string> => Object.fromEntries(all.map((value) => [value, value])),
      ),
      named(text("What the code means.", "Male"), "Codes and what they mean.", /^.+$/),
    ],
    { error: "must be a list of values, or a map from code to meaning" },
  )
  .meta({ description: "Allowed values, or a map from code to meaning." });

const kind = word(
  "kinds",
  "The kind: gives type, sensitivity, treatment, checks and dictionary text.",
  "vehicle_registration",
);

/** A column: its kind, or its kind with settings in braces. */
const column = shortForm(
  "is",
  kind.transform((is) => ({ is })),
  settings(
    {
      is: kind,
      called: text("The name in the source.", "Ref #").optional(),
      description: text("What it means here.", "National two-digit code").optional(),
      values: values.optional(),
      range: matching(/^\S+ to \S+$/, "a range, a to b", "Allowed numbers or dates.", "0 to 9000").optional(),
      pattern: text("Allowed shape, a regular expression.", "^[A-Z]{2}[0-9]+$").optional(),
      of: name("The dataset whose key this holds.", "clients").optional(),
      entity: name("The entity of entities.yaml it identifies.", "household").optional(),
      for: oneOrMany(name("A purpose.", "care"), "Fewer purposes than the dataset's (not for plain kinds).").optional(),
      becomes: becomes.optional(),
      linkage: name("Which shared pseudonym key of the lake is used.", "health").optional(),
      type: matching(
        /^(string|boolean|int|bigint|double|date|timestamp|decimal\(([1-9]|[12]\d|3[0-8]),\d{1,2}\))$/,
        "a Glue type",
        "Another Glue type than the kind's.",
        "int",
      ).optional(),
      was: name("An earlier name; data stays.", "cost").optional(),
    },
    "A column: its kind and settings, in braces on one line.",
  ),
  "A column: its kind, or settings in braces on one line.",
);

const keep = phrase(
  keepPattern,
  parseKeep,
  "<n> days, months or years after a column or arrival, with the entry of the schedule",
  "How long, after which column's date, under which entry of the schedule.",
  "6 years after closed_on (PK-07)",
);
const source = matching(
  /^[a-z][a-z0-9_]*(\/.+)?$/,
  "a source, with the file pattern, table or sheet after a slash",
  "Source, then after a slash the file pattern, table, sheet or endpoint in it.",
  "kerbside/pcn_*.csv",
);
const by = phrase(
  byPattern,
  parseBy,
  "a column, for a date with by year, month or day",
  "A column, for a date with by year, month or day.",
  "issued_on by month",
);

const ordinary = {
  about: oneOrMany(
    word("people", "A word of the list of people.", "driver"),
    "The people in it; nobody says that it is not about people.",
  ).optional(),
  for: oneOrMany(name("A purpose.", "care"), "The purposes it serves.").optional(),
  from: source.optional(),
  load: oneOf(
    ["full", "append", "changes"],
    "What a delivery is: replaces all, adds rows, or changes rows by key.",
  ).optional(),
  history: truth("Whether past values of a row are kept.").optional(),
  expect: settings(
    {
      at_least: wholeNumber("So many rows.", 20000).optional(),
      fresh: phrase(periodPattern, normal, "a number of days, months or years", "Not older than.", "2 days").optional(),
      change: wholeNumber("At most so many percent of change.", 20).optional(),
    },
    "What a load must keep to, or it stops and the steward is told.",
  ).optional(),
  format: settings(
    {
      separator: text("Between values.", ";").optional(),
      encoding: text("Character encoding.", "utf-8").optional(),
      header_row: wholeNumber("The row with the names.", 3).optional(),
      dates: oneOf(["iso", "day_first"], "How dates are written.").optional(),
    },
    "How files are written.",
  ).optional(),
  keep: keep.optional(),
  hold: hold.optional(),
  reaches: oneOf(["raw", "refined", "trusted"], "The last zone it gets to.").optional(),
  marking: oneOf(["official", "official_sensitive"], "Government security marking.").optional(),
  limitations: text("What a user must know before using it.", "Only since 2019").optional(),
  register: text("Number in a register of assets kept elsewhere.", "IAR-9").optional(),
};

/** What each dataset of a department says unless it says otherwise. */
export const defaults = settings(
  ordinary,
  "What each dataset here says unless it says otherwise; made datasets excepted.",
);

/** Settings as they are written, in this order: where from, what a delivery is, how long, how laid out; columns last. */
const { about, for: purposes, from, load, history, expect, format, limitations, register, ...lasting } = ordinary;

/** A dataset: one table that has the same name in every zone. */
export const dataset = settings(
  {
    title: text("The name that people read.", "Penalty charges").optional(),
    description: text("What it holds and what one row is.", "Penalty charge notices; one row a notice").optional(),
    was: name("An earlier id; data and history stay.", "pcns").optional(),
    about,
    for: purposes,
    from,
    made_from: oneOrMany(name("A dataset.", "clients"), "The datasets it is made from.").optional(),
    count_by: oneOrMany(
      by,
      "With made_from: count rows by these columns, small numbers suppressed and rounded.",
    ).optional(),
    sum: oneOrMany(columnName, "With count_by: also add up these columns.").optional(),
    format,
    key: oneOrMany(columnName, "The columns that name one row; never empty, never twice.").optional(),
    load,
    history,
    ...lasting,
    partition: by.optional(),
    required: oneOrMany(columnName, "Columns that may not be empty, besides the key.").optional(),
    expect,
    tested: tested.optional(),
    limitations,
    register,
    retired: oneOrMany(columnName, "Columns taken out of the list whose data is to go.").optional(),
    columns: named(column, "The columns, one a line: name and kind; what is not listed is not taken.").optional(),
  },
  "A dataset: one table that has the same name in every zone.",
);
