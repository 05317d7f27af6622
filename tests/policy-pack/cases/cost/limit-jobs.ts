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
    { it: "AWS's own one run at once", on: "job", resources: job({ executionProperty: undefined }) },
    {
      it: "the most of each",
      on: "job",
      resources: job({ timeout: 1440, numberOfWorkers: 50, executionProperty: { maxConcurrentRuns: 10 } }),
    },
    {
      it: "capacity instead of workers",
      on: "job",
      resources: job({ numberOfWorkers: undefined, maxCapacity: 0.0625 }),
    },
  ],
  failing: [
    { it: "no end", on: "job", resources: job({ timeout: undefined }) },
    ...[1441, 0].map((timeout) => ({ it: `an end after ${timeout} minutes`, on: "job", resources: job({ timeout }) })),
    { it: "51 workers", on: "job", resources: job({ numberOfWorkers: 51 }) },
    { it: "much capacity", on: "job", resources: job({ numberOfWorkers: undefined, maxCapacity: 51 }) },
    { it: "any number of workers", on: "job", resources: job({ numberOfWorkers: undefined }) },
    { it: "many runs at once", on: "job", resources: job({ executionProperty: { maxConcurrentRuns: 11 } }) },
  ],
  undecided: ["timeout", "numberOfWorkers", "executionProperty.maxConcurrentRuns"].map((property) => ({
    it: `${property} that is not known yet`,
    on: "job",
    resources: job({}, [property]),
  })),
  malformed: [{ it: "a value of the wrong type", on: "job", resources: job({ timeout: "an hour" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
