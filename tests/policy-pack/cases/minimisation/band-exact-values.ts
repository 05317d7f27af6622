import type { RuleCases } from "../../rule-cases.ts";
import { access, column, dataset, queue, share, ward } from "../../small-lake.ts";

const born = (treatment: object, more: object = {}) =>
  dataset({
    zones: ["raw", "refined", "trusted", "open"],
    columns: [
      column("born", "date_of_birth", "indirect", { trusted: "age_band", open: "age_band", ...treatment }),
      ward,
    ],
    ...more,
  });
const kept = (kind: string) =>
  dataset({ zones: ["raw", "refined", "trusted"], columns: [column("value", kind, "indirect"), ward] });
const shared = (columns: unknown = ["born"], more: object = {}) => share({ columns, uses: ["born", "value"], ...more });

export const cases: RuleCases = {
  rule: "MIN-09",
  compliant: [
    { it: "an age band that is published", on: "charges", resources: [born({})] },
    {
      it: "an age band that may be published",
      on: "charges",
      resources: [{ ...born({}), unknown: ["zones[3]"] }],
    },
    {
      it: "an exact date that is dropped on the way to what may be published",
      on: "charges",
      resources: [{ ...born({ open: "drop" }), unknown: ["zones[3]"] }],
    },
    {
      it: "a ward beside a column whose name is not known yet, and which is an age band",
      on: "share",
      resources: [{ ...born({}), unknown: ["columns[0].name"] }, shared(["ward"])],
    },
    { it: "an age band that is shared", on: "share", resources: [born({}), shared()] },
    {
      it: "an exact date that is not among what is shared",
      on: "share",
      resources: [born({ trusted: "keep" }), shared(["ward"])],
    },
  ],
  failing: [
    { it: "a date of birth that is published", on: "charges", resources: [born({ open: "keep" })], says: "born" },
    { it: "a date that is blacked out in part", on: "charges", resources: [born({ open: "redact" })] },
    {
      it: "a date of which nothing is said to become",
      on: "charges",
      resources: [born({ open: undefined })],
      says: "exact in open",
      properties: ['columns[0].treatment["open"]'],
    },
    {
      it: "a date of birth that is published, beside a zone that is not known yet",
      on: "charges",
      resources: [{ ...born({ open: "keep" }), unknown: ["zones[1]"] }],
      says: "exact in open",
    },
    {
      it: "a date of birth that is shared",
      on: "share",
      resources: [born({ trusted: "keep" }), shared()],
      says: "age band",
    },
    { it: "a postcode that is shared", on: "share", resources: [kept("postcode"), shared(["value"])] },
    { it: "a place that is shared", on: "share", resources: [kept("person_location"), shared(["value"])] },
    {
      it: "a zone and a kind in capitals",
      on: "charges",
      resources: [
        dataset({
          zones: ["trusted", "Open"],
          columns: [column("born", "Date_of_birth", "indirect", { open: "Keep" }), ward],
        }),
      ],
    },
    {
      it: "a column that is shared in capitals",
      on: "share",
      resources: [born({ trusted: "keep" }), shared(["Born"])],
    },
  ],
  undecided: [
    {
      it: "a date of birth in a zone that is not known yet",
      on: "charges",
      resources: [{ ...born({ open: "keep" }), unknown: ["zones[3]"] }],
      says: "zones[3] is not known yet",
    },
    ...["columns", "columns[0].kind", "columns[0].treatment.open"].map((property) => ({
      it: `what is published while ${property} is not known yet`,
      on: "charges",
      resources: [{ ...born({ open: "keep" }), unknown: [property] }],
    })),
    {
      it: "a date of birth that is shared, where the column's name is not known yet",
      on: "share",
      resources: [{ ...born({ trusted: "keep" }), unknown: ["columns[0].name"] }, shared(["ward"])],
      says: "which columns it shows",
    },
    {
      it: "a column of the share that is not known yet",
      on: "share",
      resources: [born({}), share({ columns: ["ward", null] }, { unknown: ["columns[1]"] })],
      says: "a column is not known yet",
    },
    {
      it: "a zone of the share that is not known yet",
      on: "share",
      resources: [born({ trusted: "keep" }), share({ columns: ["born"] }, { unknown: ["zone"] })],
      says: "zone is not known yet",
    },
    {
      it: "the dataset's columns, which are not known yet",
      on: "share",
      resources: [{ ...born({}), unknown: ["columns"] }, shared()],
      says: "its columns are not known yet",
    },
    { it: "a dataset that is not in the document", on: "share", resources: [shared()] },
    {
      it: "columns that are not known yet",
      on: "share",
      resources: [born({}), share({ columns: undefined }, { unknown: ["columns"] })],
    },
    {
      it: "a column that the dataset does not tell of",
      on: "share",
      resources: [born({ trusted: "keep" }), shared(["birthday"])],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "share", resources: [born({}), shared("born")] },
    { it: "columns that are not there", on: "share", resources: [born({}), shared(undefined, { columns: undefined })] },
    { it: "a zone of the share that is a number", on: "share", resources: [born({}), shared(["born"], { zone: 7 })] },
    { it: "columns that are published as a text", on: "charges", resources: [born({}, { columns: "born" })] },
    {
      it: "a kind that is a number",
      on: "charges",
      resources: [born({}, { columns: [column("born", 7 as unknown as string, "indirect", { open: "keep" })] })],
      says: "kind",
    },
    { it: "a treatment that is a list", on: "charges", resources: [born({ open: ["age_band"] })] },
    { it: "a treatment that there is not", on: "charges", resources: [born({ open: "blurred" })] },
    { it: "zones that are a text", on: "charges", resources: [born({}, { zones: "open" })] },
    { it: "a zone that there is not", on: "charges", resources: [born({ open: "keep" }, { zones: ["public"] })] },
  ],
  notApplicable: [
    {
      it: "an exact date that is seen in the department",
      on: "access",
      resources: [born({ trusted: "keep" }), access({ columns: ["born"] })],
    },
    { it: "an exact date that stays in the department", on: "charges", resources: [kept("date_of_birth")] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
