import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { queue, share } from "../../small-lake.ts";

const whole = { scope: { account: true, departments: [] } };
const department = (name: string, planned: object = {}) =>
  resource("lakeward:lake:Department", name, { department: name }, planned);
const shared = (more: object = {}, planned: object = {}) => [
  department("streetscene"),
  share({ until: "2027-03-31", ...more }, planned),
];

export const cases: RuleCases = {
  rule: "MIN-25",
  compliant: [
    { it: "an agreement, an end, a receiver", on: "share", resources: shared() },
    { it: "the last day", on: "share", resources: shared({ until: "2026-11-21" }) },
    {
      it: "a receiver of a program that calls its departments by id",
      on: "share",
      resources: [
        resource("lakeward:lake:Department", "streetscene", { id: "streetscene" }),
        share({ until: "2027-03-31" }),
      ],
    },
  ],
  failing: [
    { it: "no agreement", on: "share", resources: shared({ agreement: null }), says: "agreement" },
    { it: "an empty agreement", on: "share", resources: shared({ agreement: " " }), says: "agreement is empty" },
    { it: "no end", on: "share", resources: shared({ until: undefined }), says: "never ends" },
    { it: "an end that is past", on: "share", resources: shared({ until: "2026-11-20" }), says: "ended" },
    { it: "an end that is no day", on: "share", resources: shared({ until: "2027-02-31" }) },
    { it: "no receiver", on: "share", resources: shared({ receiver: undefined }) },
    {
      it: "a receiver that nobody declares",
      on: "share",
      resources: shared({ receiver: "police" }),
      says: "police",
      plan: whole,
    },
    {
      it: "a receiver that nobody declares, beside a department of which only the key is not known yet",
      on: "share",
      resources: [department("streetscene", { unknown: ["id"] }), share({ receiver: "police", until: "2027-03-31" })],
      plan: whole,
    },
  ],
  undecided: [
    ...["department", "id"].map((hidden) => ({
      it: `a receiver that may be the department whose ${hidden} is not known yet, in the whole account`,
      on: "share",
      resources: [
        resource("lakeward:lake:Department", "other", {}, { unknown: [hidden] }),
        share({ until: "2027-03-31" }),
      ],
      plan: whole,
      says: "which departments there are",
    })),
    {
      it: "a receiver that may be the department whose name is none",
      on: "share",
      resources: [
        resource("lakeward:lake:Department", "other", { department: ["streetscene"] }),
        share({ until: "2027-03-31" }),
      ],
      plan: whole,
    },
    { it: "a receiver that another program may declare", on: "share", resources: shared({ receiver: "police" }) },
    { it: "an end that is not known yet", on: "share", resources: shared({}, { unknown: ["until"] }) },
    {
      it: "a department whose name is not known yet",
      on: "share",
      resources: [department("streetscene", { unknown: ["department"] }), share({ until: "2027-03-31" })],
    },
  ],
  malformed: [
    { it: "an end that is a number", on: "share", resources: shared({ until: 2027 }) },
    { it: "an agreement that is a list", on: "share", resources: shared({ agreement: ["ISA-12"] }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
