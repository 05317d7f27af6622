import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const workgroup = (configuration: unknown, unknown: readonly string[] = []) => [
  resource("aws:athena/workgroup:Workgroup", "workgroup", { configuration }, { unknown }),
];

export const cases: RuleCases = {
  rule: "COST-01",
  compliant: [
    { it: "a hundred gigabytes", on: "workgroup", resources: workgroup({ bytesScannedCutoffPerQuery: 107374182400 }) },
    {
      it: "the least that Athena takes",
      on: "workgroup",
      resources: workgroup({ bytesScannedCutoffPerQuery: 10_000_000 }),
    },
  ],
  failing: [
    { it: "no configuration", on: "workgroup", resources: workgroup(undefined) },
    {
      it: "a little less than Athena takes",
      on: "workgroup",
      resources: workgroup({ bytesScannedCutoffPerQuery: 9_999_999 }),
    },
    { it: "no limit", on: "workgroup", resources: workgroup({}) },
    { it: "a limit that Athena refuses", on: "workgroup", resources: workgroup({ bytesScannedCutoffPerQuery: 0 }) },
  ],
  undecided: [
    {
      it: "a setting that is not known yet",
      on: "workgroup",
      resources: workgroup({}, ["configuration.bytesScannedCutoffPerQuery"]),
    },
  ],
  malformed: [
    {
      it: "a setting of the wrong type",
      on: "workgroup",
      resources: workgroup({ bytesScannedCutoffPerQuery: "100 GB" }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
