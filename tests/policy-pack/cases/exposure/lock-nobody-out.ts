import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const arn = "arn:aws:s3:::housing-raw";
const denial = (inputs: object) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [arn, `${arn}/*`],
  ...inputs,
});
const text = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const own = (policy: unknown, more: object = {}) => [
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { policy }, more),
];

export const cases: RuleCases = {
  rule: "PUB-06",
  compliant: [
    {
      it: "a denial under a condition",
      on: "policy",
      resources: own(text(denial({ Condition: { Bool: { "aws:SecureTransport": "false" } } }))),
    },
    { it: "a denial for objects", on: "policy", resources: own(text(denial({ Resource: `${arn}/*` }))) },
    {
      it: "a denial that leaves the policy",
      on: "policy",
      resources: own(text(denial({ Action: ["s3:DeleteBucket", "s3:PutBucketPolicy"] }))),
    },
    {
      it: "a denial for all but the deploy role",
      on: "policy",
      resources: own(
        text(denial({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/deploy" } })),
      ),
    },
    {
      it: "whoever comes past our endpoint",
      on: "policy",
      resources: own(text(denial({ Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0a1b" } } }))),
    },
  ],
  failing: [
    { it: "everything denied", on: "policy", resources: own(text(denial({}))), says: "root user" },
    { it: "everything denied, as a JSON text", on: "policy", resources: own(JSON.stringify(text(denial({})))) },
    {
      it: "everything denied in two statements",
      on: "policy",
      resources: own(text(denial({ Action: "s3:Put*" }), denial({ Action: "s3:DeleteBucketPolicy" }))),
    },
    {
      it: "everything but reading denied",
      on: "policy",
      resources: own(text(denial({ Action: undefined, NotAction: "s3:Get*" }))),
    },
    {
      it: "all but the root denied",
      on: "policy",
      resources: own(text(denial({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }))),
    },
    { it: "in-line", on: "raw", resources: [resource("aws:s3/bucket:Bucket", "raw", { policy: text(denial({})) })] },
    {
      it: "in-line in the older token",
      on: "raw",
      resources: [resource("aws:s3/bucketV2:BucketV2", "raw", { policy: text(denial({})) })],
    },
    {
      it: "an ARN that is not known yet, and its objects",
      on: "policy",
      resources: own(text(denial({})), {
        unknown: ["policy.Statement[0].Resource[0]", "policy.Statement[0].Resource[1]"],
      }),
    },
    ...[
      { StringNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:root" } },
      { StringLike: { "aws:PrincipalArn": "*" } },
      { Bool: { "aws:SecureTransport": "true" } },
      { Null: { "aws:PrincipalArn": "false" } },
    ].map((Condition) => ({
      it: `everybody, by a condition that spares nobody: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: own(text(denial({ Condition }))),
    })),
    {
      it: "everybody, for all but some objects",
      on: "policy",
      resources: own(text(denial({ Resource: undefined, NotResource: `${arn}/open/*` }))),
    },
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: own(undefined, { unknown: ["policy"] }) },
    {
      it: "a resource that is not known yet",
      on: "policy",
      resources: own(text(denial({})), { unknown: ["policy.Statement[0].Resource"] }),
    },
    {
      it: "a whole account, which may be our own",
      on: "policy",
      resources: own(text(denial({ Principal: { AWS: "arn:aws:iam::111122223333:root" } }))),
    },
  ],
  malformed: [{ it: "a policy that is a number", on: "policy", resources: own(1) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
