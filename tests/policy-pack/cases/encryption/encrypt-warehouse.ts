import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const cluster = (inputs: object, more: object = {}) => [
  resource("aws:redshift/cluster:Cluster", "cluster", { kmsKeyId: key, ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "ENC-18",
  compliant: [
    { it: "a key of ours", on: "cluster", resources: cluster({}) },
    { it: "encrypted as a text, as aws 7 types it", on: "cluster", resources: cluster({ encrypted: "true" }) },
  ],
  failing: [
    { it: "in the clear", on: "cluster", resources: cluster({ encrypted: "false" }) },
    { it: "AWS's key", on: "cluster", resources: cluster({ kmsKeyId: undefined }) },
    {
      it: "a namespace with AWS's key",
      on: "namespace",
      resources: [resource("aws:redshiftserverless/namespace:Namespace", "namespace", {})],
    },
    {
      it: "copies with AWS's key",
      on: "grant",
      resources: [resource("aws:redshift/snapshotCopyGrant:SnapshotCopyGrant", "grant", {})],
    },
  ],
  undecided: [{ it: "a key that is not known yet", on: "cluster", resources: cluster({}, { unknown: ["kmsKeyId"] }) }],
  malformed: [{ it: "a key that is a list", on: "cluster", resources: cluster({ kmsKeyId: [key] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
