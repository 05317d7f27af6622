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
  ],
  undecided: [
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
    { it: "a keep that is a number", on: "charges", resources: [dataset({ keep: 6 })] },
    { it: "a period that is a number", on: "charges", resources: keeping({ period: 6 }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
