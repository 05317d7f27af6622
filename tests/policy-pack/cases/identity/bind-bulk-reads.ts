import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const allow = (statement: object) => ({
  Statement: [{ Effect: "Allow", Resource: "arn:aws:s3:::exl-results/*", ...statement }],
});
const policy = (document: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "analysts", policy: document }, more),
];
const inline = (document: unknown) => [
  resource("aws:iam/role:Role", "role", { name: "analysts", inlinePolicies: [{ name: "own", policy: document }] }),
];

export const cases: RuleCases = {
  rule: "IAM-06",
  compliant: [
    { it: "one prefix", on: "policy", resources: policy(allow({ Action: "s3:GetObject" })) },
    {
      it: "reading the catalogue",
      on: "policy",
      resources: policy(allow({ Action: "glue:GetTables", Resource: "*" })),
    },
    {
      it: "objects of one bucket, and the listing of every log group",
      on: "policy",
      resources: policy(
        allow({
          Action: ["s3:GetObject", "logs:DescribeLogGroups"],
          Resource: ["arn:aws:s3:::exl-raw/*", "arn:aws:logs:*:*:*"],
        }),
      ),
    },
    ...[{ "aws:ViaAWSService": "true" }, { "kms:GrantIsForAWSResource": ["True"] }].map((flag) => ({
      it: `every object, where a service asks on somebody's behalf: ${JSON.stringify(flag)}`,
      on: "policy",
      resources: policy(allow({ Action: "s3:GetObject", Resource: "*", Condition: { Bool: flag } })),
    })),
  ],
  failing: [
    { it: "every object", on: "policy", resources: policy(allow({ Action: "s3:GetObject", Resource: "*" })) },
    {
      it: "every bucket by a pattern",
      on: "policy",
      resources: policy(allow({ Action: "s3:Get*", Resource: "arn:aws:s3:::*" })),
    },
    {
      it: "every secret",
      on: "role",
      resources: inline(allow({ Action: "secretsmanager:GetSecretValue", Resource: "*" })),
    },
    ...[
      ["s3:GetObject", "arn:aws:s3:*"],
      ["s3:GetObject", "arn:aws:s3:::*-raw/*"],
      ["s3:GetObject", "arn:aws:*"],
      ["secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-2:111122223333:secret:*"],
      ["ssm:GetParameter*", "arn:aws:ssm:*:*:parameter/*"],
      ["dynamodb:BatchGetItem", "arn:aws:dynamodb:*:*:table/*"],
      ["rds:ModifyDBSnapshotAttribute", "*"],
      ["athena:GetQueryResults", "arn:aws:athena:*:*:workgroup/*"],
    ].map(([Action, Resource]) => ({
      it: `${Action} on every ${Resource}`,
      on: "policy",
      resources: policy(allow({ Action, Resource })),
    })),
    {
      it: "every object by TLS",
      on: "policy",
      resources: policy(
        allow({ Action: "s3:GetObject", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      ),
    },
    {
      it: "every object but one bucket's",
      on: "policy",
      resources: policy({ Statement: [{ Effect: "Allow", Action: "s3:Get*", NotResource: "arn:aws:s3:::exl-raw/*" }] }),
    },
    ...[
      { Bool: { "aws:ViaAWSService": "false" } },
      { Bool: { "aws:ViaAWSService": ["true", "false"] } },
      { Bool: { "aws:MultiFactorAuthPresent": "true" } },
      { BoolIfExists: { "aws:ViaAWSService": "true" } },
    ].map((Condition) => ({
      it: `every object, by a flag that narrows nothing: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: policy(allow({ Action: "s3:GetObject", Resource: "*", Condition })),
    })),
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
    {
      it: "a resource that is not known yet",
      on: "policy",
      resources: policy(
        { Statement: [{ Effect: "Allow", Action: "s3:GetObject" }] },
        { unknown: ["policy.Statement[0].Resource"] },
      ),
    },
    {
      it: "a condition that is not known yet",
      on: "policy",
      resources: policy(allow({ Action: "s3:GetObject", Resource: "*" }), {
        unknown: ["policy.Statement[0].Condition"],
      }),
    },
    {
      it: "a flag that is not known yet",
      on: "policy",
      resources: policy(
        allow({ Action: "s3:GetObject", Resource: "*", Condition: { Bool: { "aws:ViaAWSService": null } } }),
        { unknown: ['policy.Statement[0].Condition.Bool["aws:ViaAWSService"]'] },
      ),
    },
  ],
  malformed: [{ it: "a policy that is none", on: "policy", resources: policy("everything, please") }],
  notApplicable: [
    {
      it: "a policy of a bucket",
      on: "bucket",
      resources: [resource("aws:s3/bucketPolicy:BucketPolicy", "bucket", { policy: {} })],
    },
  ],
};
