import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const job = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:glue/job:Job", "job", { ...baseline, ...inputs }, { unknown }),
];
const baseline = { timeout: 120, numberOfWorkers: 5, executionProperty: { maxConcurrentRuns: 1 } };

export const cases: RuleCases = {
  rule: "COST-02",
  compliant: [
    { it: "the baseline", on: "job", resources: job({}) },
    {
      it: "capacity instead of workers",
      on: "job",
      resources: job({ numberOfWorkers: undefined, maxCapacity: 0.0625 }),
    },
  ],
  failing: [
    { it: "no end", on: "job", resources: job({ timeout: undefined }) },
    { it: "an end after two days", on: "job", resources: job({ timeout: 2880 }) },
    { it: "any number of workers", on: "job", resources: job({ numberOfWorkers: undefined }) },
    { it: "many runs at once", on: "job", resources: job({ executionProperty: { maxConcurrentRuns: 200 } }) },
  ],
  undecided: [{ it: "a value that is not known yet", on: "job", resources: job({}, ["timeout"]) }],
  malformed: [{ it: "a value of the wrong type", on: "job", resources: job({ timeout: "an hour" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
