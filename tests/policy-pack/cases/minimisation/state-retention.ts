import type { RuleCases } from "../../rule-cases.ts";
import { dataset, queue } from "../../small-lake.ts";

const keep = { period: "6 years", after: "closed_on", reference: "PK-07" };
const keeping = (more: object) => [dataset({ keep: { ...keep, ...more } })];

export const cases: RuleCases = {
  rule: "MIN-11",
  compliant: [
    { it: "a period, an event and an entry", on: "charges", resources: [dataset()] },
    {
      it: "the same as a phrase",
      on: "charges",
      resources: [dataset({ keep: "6 years after closed_on (PK-07)" })],
    },
    {
      it: "what is made from others",
      on: "charges",
      resources: [dataset({ keep: undefined, madeFrom: ["permits"] })],
    },
    { it: "data about nobody", on: "charges", resources: [dataset({ about: [], keep: undefined })] },
    ...["1 year", "10 days", "18 months"].map((period) => ({
      it: `a period of ${period}`,
      on: "charges",
      resources: keeping({ period }),
    })),
    {
      it: "a period, an event and an entry, of whom is not known yet",
      on: "charges",
      resources: [dataset({}, { unknown: ["about"] })],
    },
  ],
  failing: [
    { it: "no keep", on: "charges", resources: [dataset({ keep: undefined })] },
    {
      it: "a phrase without entry of the schedule",
      on: "charges",
      resources: [dataset({ keep: "6 years after closed_on" })],
    },
    { it: "no period", on: "charges", resources: keeping({ period: undefined }), says: "how long" },
    { it: "a period of nothing", on: "charges", resources: keeping({ period: "0 days" }) },
    { it: "no event", on: "charges", resources: keeping({ after: undefined }), says: "after what" },
    { it: "no entry of the schedule", on: "charges", resources: keeping({ reference: "" }), says: "schedule" },
    { it: "an entry without a name", on: "charges", resources: keeping({ reference: " " }) },
    ...["about 6 years", "6 years or so", "6.5 years", "years"].map((period) => ({
      it: `a period of ${period}`,
      on: "charges",
      resources: keeping({ period }),
      says: "for how long",
    })),
    { it: "what is made from nothing", on: "charges", resources: [dataset({ keep: undefined, madeFrom: [" "] })] },
  ],
  undecided: [
    {
      it: "what is made from what is not known yet",
      on: "charges",
      resources: [dataset({ keep: undefined, madeFrom: [] }, { unknown: ["madeFrom[0]"] })],
    },
    {
      it: "whether it is made from others, not known yet",
      on: "charges",
      resources: [dataset({ keep: undefined, madeFrom: undefined }, { unknown: ["madeFrom"] })],
      properties: ["madeFrom"],
    },
    {
      it: "a period that is not known yet",
      on: "charges",
      resources: [dataset({ keep: { after: "closed_on", reference: "PK-07" } }, { unknown: ["keep.period"] })],
    },
    {
      it: "whether it is about people, not known yet",
      on: "charges",
      resources: [dataset({ about: undefined, keep: undefined }, { unknown: ["about"] })],
    },
  ],
  malformed: [
    { it: "about that is a text", on: "charges", resources: [dataset({ about: "driver" })], properties: ["about"] },
    {
      it: "what is made from another and from a number",
      on: "charges",
      resources: [dataset({ keep: undefined, madeFrom: ["permits", 7] })],
    },
    { it: "a keep that is a number", on: "charges", resources: [dataset({ keep: 6 })] },
    { it: "a period that is a number", on: "charges", resources: keeping({ period: 6 }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
