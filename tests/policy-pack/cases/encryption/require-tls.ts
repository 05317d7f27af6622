import { reference, resource } from "../../estate-of.ts";
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

const waiting = (Resource: readonly unknown[], unknown: readonly string[], hidden: object = {}) => [
  resource("aws:s3/bucket:Bucket", "raw", hidden),
  policy(
    { Statement: [{ ...denial, Resource }] },
    {
      inputs: { policy: { Statement: [{ ...denial, Resource }] } },
      unknown: ["bucket", ...unknown],
      propertyDependencies: { bucket: [bucket().urn], policy: [bucket().urn] },
    },
  ),
];
const exact = (more: object) => [bucket(), policy({ Statement: [{ ...denial, ...more }] })];
const second = { ...policy({ Statement: [denial] }), name: "second", urn: `${bucket().urn}-second` };
const looseOne = policy({ Statement: [denial] }, { unknown: ["bucket"] });

export const cases: RuleCases = {
  rule: "ENC-20",
  compliant: [
    { it: "a denial as JSON", on: "raw", resources: [bucket(), policy(JSON.stringify({ Statement: [denial] }))] },
    { it: "a denial as object", on: "raw", resources: [bucket(), policy({ Statement: denial })] },
    { it: "a denial in-line", on: "raw", resources: [bucket({ policy: { Statement: [denial] } })] },
    {
      it: "one resource that waits for the bucket, beside its objects by name",
      on: "policy",
      resources: waiting([null, `${reference("raw.arn")}/*`], ["policy.Statement[0].Resource[0]"]),
    },
    {
      it: "one resource that waits for the bucket, beside the bucket by name",
      on: "policy",
      resources: waiting([reference("raw.arn"), null], ["policy.Statement[0].Resource[1]"]),
    },
  ],
  failing: [
    { it: "a bucket without policy", on: "raw", resources: [bucket()] },
    { it: "a bucket of the older token without policy", on: "raw", resources: [older] },
    {
      it: "a denial of the objects only",
      on: "policy",
      resources: [bucket(), policy({ Statement: [{ ...denial, Resource: "arn:aws:s3:::exl-raw/*" }] })],
    },
    {
      it: "two policies of one bucket",
      on: "raw",
      resources: [bucket(), policy({ Statement: [denial] }), second],
      says: "several bucket policies",
    },
    {
      it: "a denial of the bucket only",
      on: "policy",
      resources: exact({ Resource: "arn:aws:s3:::exl-raw" }),
      says: "policy does not deny for all objects",
    },
    {
      it: "a denial of everything but the bucket itself",
      on: "policy",
      resources: exact({ Resource: undefined, NotResource: "arn:aws:s3:::exl-raw" }),
      says: "policy denies for objects only, not for the bucket,",
    },
    {
      it: "a policy that denies something else",
      on: "policy",
      resources: exact({ Action: "s3:DeleteBucket" }),
      says: "policy does not deny what",
    },
    {
      it: "a denial for services only",
      on: "policy",
      resources: exact({ Principal: { Service: "*" } }),
    },
    {
      it: "a denial for the bucket and the objects of another",
      on: "policy",
      resources: exact({ Resource: ["arn:aws:s3:::exl-raw", "arn:aws:s3:::other/*"] }),
    },
    ...[
      { StringEquals: { "aws:SecureTransport": "false" } },
      { Bool: { "aws:ViaAWSService": "false" } },
      { Bool: { "aws:SecureTransport": ["true", "false"] } },
      { Bool: { "aws:SecureTransport": "false", "aws:MultiFactorAuthPresent": "false" } },
    ].map((Condition) => ({
      it: `a denial by ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: exact({ Condition }),
      says: "does not deny what",
    })),
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "policy",
      resources: [bucket(), policy(undefined, { unknown: ["policy"] })],
    },
    {
      it: "a policy that may be for another bucket",
      on: "raw",
      resources: [bucket(), resource("aws:s3/bucket:Bucket", "other", {}), looseOne],
      says: "for this bucket or another",
    },
    ...[".Bool", '.Bool["aws:SecureTransport"]', ""].map((hidden) => ({
      it: `a condition of which ${hidden || "all"} is not known yet`,
      on: "policy",
      resources: [bucket(), policy({ Statement: [denial] }, { unknown: [`policy.Statement[0].Condition${hidden}`] })],
    })),
    {
      it: "what is spared, while it is not known yet",
      on: "policy",
      resources: [
        bucket(),
        policy(
          { Statement: [{ ...denial, Resource: undefined, NotResource: null }] },
          { unknown: ["policy.Statement[0].NotResource"] },
        ),
      ],
    },
    {
      it: "one resource that waits for the bucket, beside another bucket",
      on: "policy",
      resources: waiting([null, "arn:aws:s3:::other"], ["policy.Statement[0].Resource[0]"]),
    },
    {
      it: "an effect that is not known yet",
      on: "policy",
      resources: [bucket(), policy({ Statement: [denial] }, { unknown: ["policy.Statement[0].Effect"] })],
    },
  ],
  malformed: [{ it: "a policy that is none", on: "policy", resources: [bucket(), policy("deny, please")] }],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "a bucket whose policy is wrong, which is told on the policy",
      on: "raw",
      resources: exact({ Action: "s3:GetObject" }),
    },
  ],
};
