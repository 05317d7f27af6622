import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:kms/key:Key", "key", { enableKeyRotation: true, ...inputs }, { unknown }),
];

export const cases: RuleCases = {
  rule: "GOV-04",
  compliant: [
    { it: "a plan in which everything that matters is known", on: "stack", resources: key({}) },
    { it: "something unknown that nothing hangs on", on: "stack", resources: key({}, ["description"]) },
    { it: "what is broken, and told so", on: "stack", resources: key({ enableKeyRotation: false }) },
  ],
  failing: [
    {
      it: "a value that is not known and waits for nothing",
      on: "stack",
      resources: key({}, ["enableKeyRotation"]),
      says: "ENC-04",
    },
  ],
  undecided: [],
  malformed: [
    {
      it: "what is malformed beside what is not known",
      on: "stack",
      resources: key({ policy: 3 }, ["enableKeyRotation"]),
    },
  ],
  notApplicable: [{ it: "a resource by itself", on: "key", resources: key({}) }],
};
