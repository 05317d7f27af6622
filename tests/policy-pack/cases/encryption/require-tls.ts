import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object = {}) => resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw", ...inputs });
const older = resource("aws:s3/bucketV2:BucketV2", "raw", { bucket: "exl-raw" });
const denial = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::exl-raw", "arn:aws:s3:::exl-raw/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const policy = (document: unknown, more: object = {}) =>
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { bucket: "exl-raw", policy: document }, more);

export const cases: RuleCases = {
  rule: "ENC-20",
  compliant: [
    { it: "a denial as JSON", on: "raw", resources: [bucket(), policy(JSON.stringify({ Statement: [denial] }))] },
    { it: "a denial as object", on: "raw", resources: [bucket(), policy({ Statement: denial })] },
    { it: "a denial in-line", on: "raw", resources: [bucket({ policy: { Statement: [denial] } })] },
  ],
  failing: [
    { it: "a bucket without policy", on: "raw", resources: [bucket()] },
    { it: "a bucket of the older token without policy", on: "raw", resources: [older] },
    {
      it: "a denial of the objects only",
      on: "policy",
      resources: [bucket(), policy({ Statement: [{ ...denial, Resource: "arn:aws:s3:::exl-raw/*" }] })],
    },
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "policy",
      resources: [bucket(), policy(undefined, { unknown: ["policy"] })],
    },
  ],
  malformed: [{ it: "a policy that is none", on: "policy", resources: [bucket(), policy("deny, please")] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
