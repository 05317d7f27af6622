import type { Treatment } from "../lake.ts";

/** What a treatment makes of a column. */
interface TreatmentFacts {
  /** What people then see. */
  readonly what: string;
  readonly countsAs: "absent" | "pseudonym" | "banded" | "indirect" | "unchanged";
  /** The Glue type of the treated values; `same` leaves the kind's. */
  readonly type: "string" | "int" | "same" | null;
  /** Higher is stricter; only the order matters. */
  readonly strictness: number;
}

/** Treatments, by the word that `becomes` takes. */
export const treatments: Readonly<Record<Treatment, TreatmentFacts>> = {
  keep: { what: "as it came", countsAs: "unchanged", type: "same", strictness: 0 },
  redact: {
    what: "names, numbers and addresses blotted out of text",
    countsAs: "indirect",
    type: "same",
    strictness: 1,
  },
  round: { what: "money to 100, numbers to 10, coordinates to 1 km", countsAs: "banded", type: "same", strictness: 2 },
  district: { what: "the first half of a postcode", countsAs: "banded", type: "string", strictness: 2 },
  month: { what: "the month of a date", countsAs: "banded", type: "string", strictness: 2 },
  year: { what: "the year of a date", countsAs: "banded", type: "int", strictness: 3 },
  age_band: { what: "a five-year band, 90 and over one band", countsAs: "banded", type: "string", strictness: 3 },
  token: { what: "a random value, kept in a table in refined", countsAs: "pseudonym", type: "string", strictness: 4 },
  hash: {
    what: "a keyed hash: the same person has the same value, nobody without the key can tell who",
    countsAs: "pseudonym",
    type: "string",
    strictness: 4,
  },
  drop: { what: "not there", countsAs: "absent", type: null, strictness: 5 },
};
