import { reference, resource } from "../../estate-of.ts";
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

const when = (Condition: object) => own(text(denial({ Condition })));
const whenHidden = (hidden: string) =>
  own(text(denial({ Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy" } } })), {
    unknown: [`policy.Statement[0].${hidden}`],
  });

const ofBucket = (statement: object) => [
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { bucket: "housing-raw", policy: text(denial(statement)) }),
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
    ...[
      {
        ArnNotEquals: {
          "aws:PrincipalArn": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/deploy"],
        },
      },
      { StringNotLike: { "aws:userId": ["111122223333", "AROAEXAMPLE:*"] } },
      { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/data-*" } },
      { StringLike: { "aws:PrincipalArn": "*-reader" } },
      { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } },
      { StringLike: { "aws:PrincipalTag/team": "data*" } },
      { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
      { "ForAnyValue:StringNotEquals": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-a1b2/" } },
      { StringEquals: { "aws:SourceAccount": "999988887777" } },
      { Bool: { "aws:PrincipalIsAWSService": "true" } },
      { Bool: { "aws:MultiFactorAuthPresent": "false" } },
      { StringEquals: { "aws:SecureTransport": "no" } },
      { Null: { "aws:PrincipalArn": "true" } },
      { Null: { "aws:SourceAccount": "false" } },
      { Null: { "aws:SourceVpce": "true" } },
      { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    ].map((Condition) => ({
      it: `some, by a condition that spares others: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: when(Condition),
    })),
    { it: "everything allowed, which others judge", on: "policy", resources: own(text(denial({ Effect: "Allow" }))) },
    { it: "a denial for a service", on: "policy", resources: own(text(denial({ Principal: { Service: "*" } }))) },
    {
      it: "a denial for one role",
      on: "policy",
      resources: own(text(denial({ Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } }))),
    },
    {
      it: "a denial of all but the policy",
      on: "policy",
      resources: own(text(denial({ Action: undefined, NotAction: "s3:*BucketPolicy" }))),
    },
    {
      it: "a denial for all but the bucket",
      on: "policy",
      resources: own(text(denial({ Resource: undefined, NotResource: [arn, `${arn}/open/*`] }))),
    },
    ...[{ "aws:PrincipalTag/team": "a*" }, { "aws:PrincipalArn": "arn:aws:iam::*:user/*" }].map((StringLike) => ({
      it: `some by a broad pattern: ${JSON.stringify(StringLike)}`,
      on: "policy",
      resources: when({ StringLike }),
    })),
    ...[arn, "arn:aws:s3:::housing-*", `arn:aws:s3:::${reference("raw.bucket")}`].map((NotResource) => ({
      it: `a denial for all but the bucket, by ${NotResource}`,
      on: "policy",
      resources: [
        resource("aws:s3/bucket:Bucket", "raw", { bucket: "housing-raw" }),
        ...ofBucket({ Resource: undefined, NotResource }),
      ],
    })),
    {
      it: "a denial for what is in no bucket, whichever the policy is of",
      on: "policy",
      resources: own(text(denial({ Resource: undefined, NotResource: "arn:aws:s3:::*" })), { unknown: ["bucket"] }),
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
    ...[
      { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*" } },
      { StringLikeIfExists: { "aws:PrincipalArn": ["arn:aws:iam::*:role/x", "arn:aws:*"] } },
      { StringLike: { "aws:userId": "?*" } },
      { StringNotEquals: { "aws:userId": "111122223333" } },
      { StringNotEquals: { "aws:SourceAccount": "111122223333" } },
      { StringNotEqualsIfExists: { "aws:PrincipalServiceName": "cloudtrail.amazonaws.com" } },
      { ArnNotLike: { "aws:SourceArn": "arn:aws:s3:::*" } },
      { StringNotEquals: { "aws:SourceOrgID": "o-a1b2c3d4e5" } },
      { StringEqualsIfExists: { "aws:SourceAccount": "111122223333" } },
      { "ForAllValues:StringEquals": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-a1b2/" } },
      { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } },
      { Null: { "aws:SourceAccount": "true" } },
    ].map((Condition) => ({
      it: `everybody, by a condition that spares nobody of ours: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: when(Condition),
    })),
    {
      it: "all but a service denied",
      on: "policy",
      resources: own(text(denial({ Principal: undefined, NotPrincipal: { Service: "cloudtrail.amazonaws.com" } }))),
    },
    {
      it: "everybody, among others",
      on: "policy",
      resources: own(text(denial({ Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } }))),
    },
    {
      it: "the bucket by name, beside something that is not known yet",
      on: "policy",
      resources: own(text(denial({ Resource: [arn, null] })), { unknown: ["policy.Statement[0].Resource[1]"] }),
    },
    {
      it: "the bucket by reference",
      on: "policy",
      resources: [
        resource("aws:s3/bucket:Bucket", "raw", {}),
        ...own(text(denial({ Resource: [reference("raw.arn"), `${reference("raw.arn")}/*`] }))),
      ],
    },
    {
      it: "a denial for all but another bucket",
      on: "policy",
      resources: ofBucket({ Resource: undefined, NotResource: "arn:aws:s3:::other" }),
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
    ...["Effect", "Condition", "Condition.ArnNotEquals", 'Condition.ArnNotEquals["aws:PrincipalArn"]'].map(
      (hidden) => ({
        it: `${hidden}, while it is not known yet`,
        on: "policy",
        resources: whenHidden(hidden),
      }),
    ),
    {
      it: "whom it spares, while that is not known yet",
      on: "policy",
      resources: own(text(denial({ Principal: undefined, NotPrincipal: { AWS: null } })), {
        unknown: ["policy.Statement[0].NotPrincipal.AWS"],
      }),
    },
    {
      it: "which actions it spares, while that is not known yet",
      on: "policy",
      resources: own(text(denial({ Action: undefined, NotAction: null })), {
        unknown: ["policy.Statement[0].NotAction"],
      }),
    },
    {
      it: "which resources it spares, while that is not known yet",
      on: "policy",
      resources: own(text(denial({ Resource: undefined, NotResource: null })), {
        unknown: ["policy.Statement[0].NotResource"],
      }),
    },
    {
      it: "everybody of an account, which may be our own, by a pattern",
      on: "policy",
      resources: when({ StringLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:*" } }),
    },
    {
      it: "a pattern of whom, while it is not known yet",
      on: "policy",
      resources: own(text(denial({ Condition: { StringLike: { "aws:PrincipalArn": null } } })), {
        unknown: ['policy.Statement[0].Condition.StringLike["aws:PrincipalArn"]'],
      }),
    },
    {
      it: "a denial for all but one bucket, while it is not known which the policy is of",
      on: "policy",
      resources: own(text(denial({ Resource: undefined, NotResource: arn })), { unknown: ["bucket"] }),
    },
  ],
  malformed: [{ it: "a policy that is a number", on: "policy", resources: own(1) }],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "a topic that is closed to everybody",
      on: "topic",
      resources: [resource("aws:sns/topic:Topic", "topic", { policy: text(denial({ Action: "*", Resource: "*" })) })],
    },
  ],
};
