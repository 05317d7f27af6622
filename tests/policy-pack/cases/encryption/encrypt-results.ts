import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const workgroup = (configuration: unknown, more: object = {}) => [
  resource("aws:athena/workgroup:Workgroup", "workgroup", { configuration }, more),
];
const own = (inputs: object) => ({
  resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: key, ...inputs } },
});

const both = (enabled: unknown, kmsKey?: string) => ({
  ...own({}),
  managedQueryResultsConfiguration: { enabled, encryptionConfiguration: { kmsKey } },
});
const hidden = { unknown: ["configuration.managedQueryResultsConfiguration.enabled"] };

export const cases: RuleCases = {
  rule: "ENC-08",
  compliant: [
    { it: "results in our bucket", on: "workgroup", resources: workgroup(own({})) },
    {
      it: "results in Athena's store",
      on: "workgroup",
      resources: workgroup({
        managedQueryResultsConfiguration: { enabled: true, encryptionConfiguration: { kmsKey: key } },
      }),
    },
    {
      it: "a workgroup of Spark with a key of ours",
      on: "workgroup",
      resources: workgroup({ engineVersion: { selectedEngineVersion: "PySpark engine version 3" }, ...own({}) }),
    },
    {
      it: "results that the client encrypts",
      on: "workgroup",
      resources: workgroup(own({ encryptionOption: "CSE_KMS" })),
    },
    { it: "results in our bucket, Athena's store being off", on: "workgroup", resources: workgroup(both(false)) },
  ],
  failing: [
    { it: "nothing said", on: "workgroup", resources: workgroup({}) },
    { it: "S3's own key", on: "workgroup", resources: workgroup(own({ encryptionOption: "SSE_S3" })) },
    { it: "AWS's key", on: "workgroup", resources: workgroup(own({ kmsKeyArn: undefined })) },
    {
      it: "Athena's store without our key",
      on: "workgroup",
      resources: workgroup({ managedQueryResultsConfiguration: { enabled: true } }),
    },
    {
      it: "what Spark calculates, in the clear",
      on: "workgroup",
      resources: workgroup({ engineVersion: { selectedEngineVersion: "PySpark engine version 3" } }),
    },
    {
      it: "Athena's store without our key, beside our bucket with it",
      on: "workgroup",
      resources: workgroup({ ...own({}), managedQueryResultsConfiguration: { enabled: true } }),
    },
    {
      it: "S3's own key, while it is not known whether Athena's store is on without our key",
      on: "workgroup",
      resources: workgroup({ ...own({ encryptionOption: "SSE_S3" }), managedQueryResultsConfiguration: {} }, hidden),
    },
  ],
  undecided: [
    {
      it: "an option that is not known yet",
      on: "workgroup",
      resources: workgroup(own({}), {
        unknown: ["configuration.resultConfiguration.encryptionConfiguration.encryptionOption"],
      }),
    },
    {
      it: "results in our bucket, while it is not known whether Athena's store is on",
      on: "workgroup",
      resources: workgroup(both(undefined), hidden),
    },
  ],
  malformed: [
    { it: "a configuration that is a text", on: "workgroup", resources: workgroup("encrypted") },
    {
      it: "a store of Athena's that is on by a list",
      on: "workgroup",
      resources: workgroup(both(["yes"], key)),
      says: "enabled",
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
