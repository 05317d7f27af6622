import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const workgroup = (configuration: unknown, unknown: readonly string[] = []) => [
  resource("aws:athena/workgroup:Workgroup", "workgroup", { configuration }, { unknown }),
];

export const cases: RuleCases = {
  rule: "LOG-05",
  compliant: [
    { it: "said", on: "workgroup", resources: workgroup({ publishCloudwatchMetricsEnabled: true }) },
    { it: "the provider's default", on: "workgroup", resources: workgroup({}) },
  ],
  failing: [{ it: "off", on: "workgroup", resources: workgroup({ publishCloudwatchMetricsEnabled: false }) }],
  undecided: [
    {
      it: "a setting that is not known yet",
      on: "workgroup",
      resources: workgroup({}, ["configuration.publishCloudwatchMetricsEnabled"]),
    },
  ],
  malformed: [
    {
      it: "a setting of the wrong type",
      on: "workgroup",
      resources: workgroup({ publishCloudwatchMetricsEnabled: ["yes"] }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
