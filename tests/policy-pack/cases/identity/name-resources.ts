import type { PlannedResource } from "../../../../preview/plan.ts";
import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const allow = (statement: object) => ({
  Statement: [{ Effect: "Allow", Resource: "arn:aws:s3:::exl-results/*", ...statement }],
});
const policy = (document: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "analysts", policy: document }, more),
];
const key = resource("aws:kms/key:Key", "key", {});
/** A policy of which resources are not known yet. */
const waiting = (at: string, Resource: unknown, on: readonly PlannedResource[]) => [
  ...on,
  ...policy(allow({ Action: "kms:Decrypt", Resource }), {
    unknown: [`policy.Statement[0].${at}`],
    propertyDependencies: { policy: on.map(({ urn }) => urn) },
  }),
];
const inline = (document: unknown) => [
  resource("aws:iam/role:Role", "role", { name: "analysts", inlinePolicies: [{ name: "own", policy: document }] }),
];

export const cases: RuleCases = {
  rule: "IAM-03",
  compliant: [
    { it: "objects of one bucket", on: "policy", resources: policy(allow({ Action: "s3:GetObject" })) },
    { it: "a key of the document", on: "policy", resources: waiting("Resource", undefined, [key]) },
    {
      it: "a key of the document and one by its name",
      on: "policy",
      resources: waiting("Resource[0]", [null, "arn:aws:kms:eu-west-2:111122223333:key/1"], [key]),
    },
    {
      it: "what cannot be bound",
      on: "policy",
      resources: policy(allow({ Action: ["lakeformation:GetDataAccess", "s3:ListAllMyBuckets"], Resource: "*" })),
    },
    {
      it: "every log group, and objects of one bucket",
      on: "policy",
      resources: policy(
        allow({
          Action: ["s3:GetObject", "logs:DescribeLogGroups"],
          Resource: ["arn:aws:s3:::exl-raw/*", "arn:aws:logs:eu-west-2:111122223333:*"],
        }),
      ),
    },
    {
      it: "roles below a path of ours",
      on: "policy",
      resources: policy(allow({ Action: "iam:TagRole", Resource: "arn:aws:iam::*:role/lakeward/group/*" })),
    },
  ],
  failing: [
    {
      it: "writing every object",
      on: "policy",
      resources: policy(allow({ Action: "s3:PutObject", Resource: "*" })),
      says: "every resource",
    },
    { it: "a pattern of actions", on: "policy", resources: policy(allow({ Action: "kms:Dec*", Resource: "*" })) },
    {
      it: "every table of the account",
      on: "role",
      resources: inline(allow({ Action: "glue:DeleteTable", Resource: "arn:aws:glue:eu-west-2:111122223333:*" })),
    },
    {
      it: "in a managed policy",
      on: "managed",
      resources: [
        resource("aws:iam/policy:Policy", "managed", { policy: allow({ Action: "sqs:SendMessage", Resource: "*" }) }),
      ],
    },
    ...[
      ["s3:PutObject", "arn:aws:s3:::*/*"],
      ["s3:DeleteObject", "arn:aws:s3:*"],
      ["kms:Decrypt", "arn:aws:kms:*:*:key/*"],
      ["kms:Decrypt", "arn:aws:kms:eu-west-2:111122223333:key/?*"],
      ["glue:UpdateTable", "arn:aws:glue:*:*:table/*"],
      ["secretsmanager:PutSecretValue", "arn:aws:secretsmanager:*:*:secret:*"],
      ["sqs:SendMessage", "arn:aws:*"],
    ].map(([Action, Resource]) => ({
      it: `${Action} on every ${Resource}`,
      on: "policy",
      resources: policy(allow({ Action, Resource })),
    })),
    {
      it: "what stands on no resource",
      on: "policy",
      resources: policy(allow({ Action: "kms:Decrypt", Resource: undefined })),
    },
  ],
  undecided: [
    { it: "a resource that is not known yet", on: "policy", resources: waiting("Resource", undefined, []) },
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
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
