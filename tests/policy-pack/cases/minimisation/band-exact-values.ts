import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, share, ward } from "../../small-lake.ts";

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
    { it: "an age band that is shared", on: "share", resources: [born({}), shared()] },
    {
      it: "an exact date that is not among what is shared",
      on: "share",
      resources: [born({ trusted: "keep" }), shared(["ward"])],
    },
  ],
  failing: [
    { it: "a date of birth that is published", on: "charges", resources: [born({ open: "keep" })], says: "born" },
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
    { it: "a treatment that is a list", on: "charges", resources: [born({ open: ["age_band"] })] },
    { it: "a treatment that there is not", on: "charges", resources: [born({ open: "blurred" })] },
    { it: "zones that are a text", on: "charges", resources: [born({}, { zones: "open" })] },
    { it: "a zone that there is not", on: "charges", resources: [born({ open: "keep" }, { zones: ["public"] })] },
  ],
  notApplicable: [
    { it: "an exact date that stays in the department", on: "charges", resources: [kept("date_of_birth")] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
