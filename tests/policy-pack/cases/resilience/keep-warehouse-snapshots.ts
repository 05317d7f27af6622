import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:redshift/cluster:Cluster", "cluster", { ...baseline, ...inputs }, { unknown }),
];
const baseline = { automatedSnapshotRetentionPeriod: 7 };

export const cases: RuleCases = {
  rule: "RES-03",
  compliant: [{ it: "the baseline", on: "cluster", resources: cluster({}) }],
  failing: [
    { it: "Redshift's one day", on: "cluster", resources: cluster({ automatedSnapshotRetentionPeriod: undefined }) },
    { it: "no snapshots", on: "cluster", resources: cluster({ automatedSnapshotRetentionPeriod: 0 }) },
    { it: "no last snapshot in production", on: "cluster", resources: cluster({ skipFinalSnapshot: true }) },
  ],
  undecided: [
    {
      it: "a value that is not known yet",
      on: "cluster",
      resources: cluster({}, ["automatedSnapshotRetentionPeriod"]),
    },
  ],
  malformed: [
    {
      it: "a value of the wrong type",
      on: "cluster",
      resources: cluster({ automatedSnapshotRetentionPeriod: "a week" }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
