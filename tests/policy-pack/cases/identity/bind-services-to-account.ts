import { reference, resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const statement = (condition: unknown, service: unknown = "glue.amazonaws.com") => ({
  Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole", Condition: condition }],
});
const role = (condition: unknown, service?: unknown, more: object = {}) => [
  resource("aws:iam/role:Role", "role", { assumeRolePolicy: statement(condition, service) }, more),
];
const ours = { StringEquals: { "aws:SourceAccount": "111122223333" } };
const permission = (inputs: object, more: object = {}) => [
  resource("aws:lambda/permission:Permission", "permission", inputs, more),
];
const hiding = (at: string, condition?: unknown) =>
  role(condition, undefined, { unknown: [`assumeRolePolicy.Statement[0].${at}`] });
const bucket = resource("aws:s3/bucket:Bucket", "bucket", {});
const key = (condition: object) => [
  resource("aws:kms/key:Key", "key", { policy: statement(condition, "logs.eu-west-2.amazonaws.com") }),
];

export const cases: RuleCases = {
  rule: "IAM-09",
  compliant: [
    { it: "our account", on: "role", resources: role(ours) },
    {
      it: "a thing of ours",
      on: "role",
      resources: role({ ArnLike: { "aws:SourceArn": "arn:aws:glue:eu-west-2:111122223333:*" } }),
    },
    { it: "any service that is hidden, for our account", on: "role", resources: hiding("Principal.Service", ours) },
    { it: "whoever it is, for our account", on: "role", resources: hiding("Principal", ours) },
    ...["Deny", "Allow"].map((Effect) => ({
      it: `our account, beside a statement that is to ${Effect} it`,
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: {
            Statement: [
              ...statement(ours).Statement,
              { ...statement(Effect === "Deny" ? undefined : ours).Statement[0], Effect },
            ],
          },
        }),
      ],
    })),
    { it: "functions", on: "role", resources: role(undefined, "lambda.amazonaws.com") },
    {
      it: "a function for an account",
      on: "permission",
      resources: permission({ principal: "s3.amazonaws.com", sourceAccount: "111122223333" }),
    },
    {
      it: "a function for somebody who is no service",
      on: "permission",
      resources: permission({ principal: "111122223333" }),
    },
    {
      it: "a function for a role whose name holds a service's",
      on: "permission",
      resources: permission({ principal: "arn:aws:iam::111122223333:role/s3.amazonaws.com/jobs" }),
    },
    {
      it: "a function for whoever, of one bucket",
      on: "permission",
      resources: permission({ sourceArn: "arn:aws:s3:::exl-files" }, { unknown: ["principal"] }),
    },
    {
      it: "a function for a bucket of the document",
      on: "permission",
      resources: [bucket, ...permission({ principal: "s3.amazonaws.com" }, waitsFor("sourceArn", bucket))],
    },
    { it: "instances", on: "role", resources: role(undefined, "ec2.amazonaws.com") },
    {
      it: "logs of ours under a key",
      on: "key",
      resources: key({ ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-2:111122223333:*" } }),
    },
    {
      it: "a function for one rule",
      on: "permission",
      resources: permission({
        principal: "events.amazonaws.com",
        sourceArn: "arn:aws:events:eu-west-2:111122223333:rule/x",
      }),
    },
  ],
  failing: [
    { it: "any account", on: "role", resources: role(undefined), says: "any account" },
    {
      it: "a condition that may be absent",
      on: "role",
      resources: role({ StringEqualsIfExists: { "aws:SourceAccount": "111122223333" } }),
    },
    { it: "a condition on anything", on: "role", resources: role({ StringLike: { "aws:SourceArn": "*" } }) },
    { it: "one of two services", on: "role", resources: role(undefined, ["ec2.amazonaws.com", "glue.amazonaws.com"]) },
    { it: "a key", on: "key", resources: key({}) },
    {
      it: "a bucket, beside",
      on: "files",
      resources: [
        resource("aws:s3/bucket:Bucket", "bucket", { bucket: "b" }),
        resource("aws:s3/bucketPolicy:BucketPolicy", "files", {
          bucket: "b",
          policy: statement({}, "logging.s3.amazonaws.com"),
        }),
      ],
    },
    {
      it: "a bucket, in-line",
      on: "bucket",
      resources: [
        resource("aws:s3/bucketV2:BucketV2", "bucket", {
          policy: JSON.stringify(statement({}, "logging.s3.amazonaws.com")),
        }),
      ],
    },
    { it: "a service by no name of a kind", on: "role", resources: role(undefined, "*") },
    {
      it: "one statement of two",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: { Statement: [...statement(ours).Statement, ...statement({}).Statement] },
        }),
      ],
    },
    {
      it: "instances under a key",
      on: "key",
      resources: [resource("aws:kms/key:Key", "key", { policy: statement({}, "ec2.amazonaws.com") })],
    },
    { it: "a function", on: "permission", resources: permission({ principal: "s3.amazonaws.com" }) },
    ...[
      { ArnLike: { "aws:SourceArn": "arn:aws:glue:*:*:*" } },
      { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } },
      { StringLike: { "aws:SourceAccount": "1111*" } },
      { StringEqualsIfExists: { "aws:SourceAccount": "111122223333" } },
      { StringEquals: { "aws:SourceAccount": reference("aws:PrincipalAccount") } },
    ].map((condition) => ({
      it: `any account, by ${JSON.stringify(condition)}`,
      on: "role",
      resources: role(condition),
      says: "any account",
    })),
    {
      it: "a function for any bucket",
      on: "permission",
      resources: permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::*" }),
    },
  ],
  undecided: [
    ...["Effect", "Principal", "Principal.Service"].map((at) => ({
      it: `${at} that is not known yet`,
      on: "role",
      resources: hiding(at),
    })),
    {
      it: "a condition that is not known yet, of a service of which nothing is",
      on: "role",
      resources: role(undefined, undefined, {
        unknown: ["assumeRolePolicy.Statement[0].Condition", "assumeRolePolicy.Statement[0].Principal"],
      }),
    },
    {
      it: "whom a function is for is not known yet",
      on: "permission",
      resources: permission({}, { unknown: ["principal"] }),
    },
    {
      it: "a source of a function that is a list",
      on: "permission",
      resources: permission({ principal: "s3.amazonaws.com", sourceArn: ["arn:aws:s3:::exl-files"] }),
    },
    {
      it: "a trust that is not known yet",
      on: "role",
      resources: role(undefined, undefined, { unknown: ["assumeRolePolicy"] }),
    },
    {
      it: "a condition that is not known yet",
      on: "role",
      resources: role(undefined, undefined, { unknown: ["assumeRolePolicy.Statement[0].Condition"] }),
    },
    {
      it: "a source that is not known yet",
      on: "permission",
      resources: permission({ principal: "s3.amazonaws.com" }, { unknown: ["sourceArn"] }),
    },
  ],
  malformed: [
    {
      it: "a trust that is a text",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", { assumeRolePolicy: "trust me" })],
    },
  ],
  notApplicable: [
    {
      it: "a role for another role that it waits for",
      on: "role",
      resources: [
        bucket,
        resource(
          "aws:iam/role:Role",
          "role",
          { assumeRolePolicy: { Statement: [{ Effect: "Allow", Principal: {}, Action: "sts:AssumeRole" }] } },
          {
            unknown: ["assumeRolePolicy.Statement[0].Principal.AWS"],
            propertyDependencies: { assumeRolePolicy: [bucket.urn] },
          },
        ),
      ],
    },
    {
      it: "a service kept out",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: { Statement: statement({}).Statement.map((one) => ({ ...one, Effect: "Deny" })) },
        }),
      ],
    },
    {
      it: "a role for people",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: {
            Statement: [
              {
                Effect: "Allow",
                Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" },
                Action: "sts:AssumeRoleWithSAML",
              },
            ],
          },
        }),
      ],
    },
  ],
};
