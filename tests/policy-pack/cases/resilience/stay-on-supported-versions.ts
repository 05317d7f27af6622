import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const job = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:glue/job:Job", "job", { ...baseline, ...inputs }, { unknown }),
];
const baseline = { glueVersion: "5.0" };

export const cases: RuleCases = {
  rule: "RES-04",
  compliant: [
    { it: "the baseline", on: "job", resources: job({}) },
    { it: "an older one that is supported", on: "job", resources: job({ glueVersion: "4.0" }) },
  ],
  failing: [
    {
      it: "a cluster that takes no versions",
      on: "cluster",
      resources: [resource("aws:redshift/cluster:Cluster", "cluster", { allowVersionUpgrade: false })],
    },
    {
      it: "replication that takes no versions",
      on: "instance",
      resources: [
        resource("aws:dms/replicationInstance:ReplicationInstance", "instance", { autoMinorVersionUpgrade: false }),
      ],
    },
    {
      it: "an old Airflow",
      on: "airflow",
      resources: [resource("aws:mwaa/environment:Environment", "airflow", { airflowVersion: "2.4.3" })],
    },
    { it: "an old Glue", example: true, on: "job", resources: job({ glueVersion: "2.0" }), says: "older than 4.0" },
    { it: "nothing said of Glue", on: "job", resources: job({ glueVersion: undefined }) },
    { it: "no version", on: "job", resources: job({ glueVersion: "latest" }) },
  ],
  undecided: [{ it: "a value that is not known yet", on: "job", resources: job({}, ["glueVersion"]) }],
  malformed: [{ it: "a value of the wrong type", on: "job", resources: job({ glueVersion: ["5.0"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
