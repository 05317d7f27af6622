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
    { it: "a version of two digits", on: "job", resources: job({ glueVersion: "10.0" }) },
    ...["2.8.1", "2.10.3", "3.0.1"].map((airflowVersion) => ({
      it: `Airflow ${airflowVersion}`,
      on: "airflow",
      resources: [resource("aws:mwaa/environment:Environment", "airflow", { airflowVersion })],
    })),
    {
      it: "the newest Airflow, which AWS takes where nothing is said",
      on: "airflow",
      resources: [resource("aws:mwaa/environment:Environment", "airflow", {})],
    },
    {
      it: "a cluster of which nothing is said",
      on: "cluster",
      resources: [resource("aws:redshift/cluster:Cluster", "cluster", {})],
    },
    {
      it: "replication of which nothing is said",
      on: "instance",
      resources: [resource("aws:dms/replicationInstance:ReplicationInstance", "instance", {})],
    },
    { it: "an older one that is supported", on: "job", resources: job({ glueVersion: "4.0" }) },
  ],
  failing: [
    {
      it: "a cluster that takes no versions",
      on: "cluster",
      resources: [resource("aws:redshift/cluster:Cluster", "cluster", { allowVersionUpgrade: false })],
      says: "allowVersionUpgrade",
    },
    {
      it: "replication that takes no versions",
      on: "instance",
      resources: [
        resource("aws:dms/replicationInstance:ReplicationInstance", "instance", { autoMinorVersionUpgrade: false }),
      ],
      says: "autoMinorVersionUpgrade",
    },
    {
      it: "an old Airflow",
      on: "airflow",
      resources: [resource("aws:mwaa/environment:Environment", "airflow", { airflowVersion: "2.4.3" })],
      says: "older than 2.8",
    },
    { it: "an old Glue", example: true, on: "job", resources: job({ glueVersion: "2.0" }), says: "older than 4.0" },
    { it: "nothing said of Glue", on: "job", resources: job({ glueVersion: undefined }), says: "an older one" },
    ...["latest", "5", "v5.0", "5.x"].map((glueVersion) => ({
      it: `${glueVersion}, which is no version`,
      on: "job",
      resources: job({ glueVersion }),
      says: "no version",
    })),
  ],
  undecided: [{ it: "a value that is not known yet", on: "job", resources: job({}, ["glueVersion"]) }],
  malformed: [{ it: "a value of the wrong type", on: "job", resources: job({ glueVersion: ["5.0"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
