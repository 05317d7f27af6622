import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const role = (principal: unknown, condition: unknown = undefined, more: object = {}) => [
  resource(
    "aws:iam/role:Role",
    "role",
    {
      assumeRolePolicy: {
        Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole", Condition: condition }],
      },
    },
    more,
  ),
];
const queue = (inputs: object) => [resource("aws:sqs/queuePolicy:QueuePolicy", "queue", inputs)];
const open = { Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "*" }] };
const permission = (inputs: object, more: object = {}) => [
  resource("aws:lambda/permission:Permission", "permission", inputs, more),
];
const member = resource("aws:organizations/account:Account", "member", {});
const jobs = resource("aws:iam/role:Role", "jobs", {});
/** A trust of what another resource makes, to be known later. */
const waiting = (other: PlannedResource, condition?: unknown) => [
  other,
  ...role({}, condition, {
    unknown: ["assumeRolePolicy.Statement[0].Principal.AWS"],
    propertyDependencies: { assumeRolePolicy: [other.urn] },
  }),
];
const account = { AWS: "arn:aws:iam::999988887777:root" };

export const cases: RuleCases = {
  rule: "IAM-08",
  compliant: [
    { it: "another role of the document", on: "role", resources: waiting(jobs) },
    {
      it: "an account of the document with an external id",
      on: "role",
      resources: waiting(member, { StringEquals: { "sts:ExternalId": "auditor-7" } }),
    },
    {
      it: "a function for everyone of an account",
      on: "permission",
      resources: permission({ principal: "*", sourceAccount: "111122223333" }),
    },
    { it: "a service", on: "role", resources: role({ Service: "glue.amazonaws.com" }) },
    {
      it: "one role of another account",
      on: "role",
      resources: role({ AWS: "arn:aws:iam::999988887777:role/auditor" }),
    },
    {
      it: "an account with an external id",
      on: "role",
      resources: role(account, { StringEquals: { "sts:ExternalId": "auditor-7" } }),
    },
    {
      it: "everyone of the organisation",
      on: "role",
      resources: role({ AWS: "*" }, { StringEquals: { "aws:PrincipalOrgID": "o-example" } }),
    },
    {
      it: "a denial for everyone",
      on: "queue",
      resources: queue({ policy: { Statement: [{ Effect: "Deny", Principal: "*", Action: "sqs:*", Resource: "*" }] } }),
    },
    {
      it: "a function for one API",
      on: "permission",
      resources: permission({ principal: "apigateway.amazonaws.com" }),
    },
    {
      it: "a whole account's tagged principals",
      on: "role",
      resources: role(account, { StringEquals: { "aws:PrincipalTag/team": "lake" } }),
    },
  ],
  failing: [
    {
      it: "everyone but one, by a service too",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: {
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: "glue.amazonaws.com" },
                NotPrincipal: { AWS: "x" },
                Action: "sts:AssumeRole",
              },
            ],
          },
        }),
      ],
      says: "NotPrincipal",
    },
    { it: "everyone", on: "role", resources: role("*"), says: "everyone" },
    { it: "everyone by AWS", on: "role", resources: role({ AWS: ["*"] }) },
    { it: "a whole account", on: "role", resources: role(account), says: "whole account" },
    { it: "a whole account by its number", on: "role", resources: role({ AWS: "999988887777" }) },
    {
      it: "a condition that lets through what has no key",
      on: "role",
      resources: role(account, { StringEqualsIfExists: { "sts:ExternalId": "x" } }),
    },
    {
      it: "a condition on anything",
      on: "role",
      resources: role({ AWS: "*" }, { StringLike: { "aws:PrincipalArn": "*" } }),
    },
    {
      it: "everyone but one",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: { Statement: [{ Effect: "Allow", NotPrincipal: { AWS: "x" }, Action: "sts:AssumeRole" }] },
        }),
      ],
    },
    { it: "a queue for everyone", on: "queue", resources: queue({ policy: JSON.stringify(open) }) },
    {
      it: "a topic for everyone",
      on: "topic",
      resources: [resource("aws:sns/topic:Topic", "topic", { policy: open })],
    },
    { it: "a function for everyone", on: "permission", resources: permission({ principal: "*" }) },
    ...[
      { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } },
      { StringEquals: { "aws:PrincipalTag/team": "lake" } },
      { StringLike: { "aws:PrincipalAccount": "1*" } },
      { StringEquals: { "aws:PrincipalAccount": reference("aws:PrincipalAccount") } },
      { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-example" } },
      { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-example" } },
      { StringNotEquals: { "aws:PrincipalAccount": "999988887777" } },
    ].map((condition) => ({
      it: `everyone, by a condition that holds nobody: ${JSON.stringify(condition)}`,
      on: "role",
      resources: role({ AWS: "*" }, condition),
      says: "everyone",
    })),
    { it: "any account's root", on: "role", resources: role({ AWS: ["arn:aws:iam::*:root"] }) },
    {
      it: "a whole account that the document makes",
      on: "role",
      resources: [
        resource("aws:organizations/account:Account", "other", {}),
        ...role({ AWS: `arn:aws:iam::${reference("other.id")}:root` }),
      ],
      says: "whole account",
    },
    {
      it: "a whole account by any external id",
      on: "role",
      resources: role(account, { StringLike: { "sts:ExternalId": "?*" } }),
    },
    {
      it: "a function for everyone from any bucket",
      on: "permission",
      resources: permission({ principal: "*", sourceArn: "arn:aws:s3:::*" }),
    },
    {
      it: "a function for everyone of any account",
      on: "permission",
      resources: permission({ principal: "*", sourceAccount: "*" }),
    },
    ...[
      ["aws:kinesis/resourcePolicy:ResourcePolicy", "policy"],
      ["aws:dynamodb/resourcePolicy:ResourcePolicy", "policy"],
      ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument"],
      ["aws:cloudwatch/eventBusPolicy:EventBusPolicy", "policy"],
      ["aws:ecr/repositoryPolicy:RepositoryPolicy", "policy"],
      ["aws:s3tables/tableBucketPolicy:TableBucketPolicy", "resourcePolicy"],
      ["aws:redshift/resourcePolicy:ResourcePolicy", "policy"],
    ].map(([type = "", path = ""]) => ({
      it: `everyone by a ${type.slice(type.lastIndexOf(":") + 1)} of ${type.split("/")[0]}`,
      on: "open",
      resources: [resource(type, "open", { [path]: JSON.stringify(open) })],
    })),
  ],
  undecided: [
    { it: "an account of the document, or a role in it", on: "role", resources: waiting(member) },
    {
      it: "a statement that is not known yet",
      on: "role",
      resources: role(account, undefined, { unknown: ["assumeRolePolicy.Statement[0].Effect"] }),
    },
    {
      it: "everyone, under a condition that is not known yet",
      on: "role",
      resources: role("*", undefined, { unknown: ["assumeRolePolicy.Statement[0].Condition"] }),
    },
    {
      it: "a function for everyone, of what is not known yet",
      on: "permission",
      resources: permission({ principal: "*" }, { unknown: ["sourceArn"] }),
    },
    {
      it: "a trust that is not known yet",
      on: "role",
      resources: role(undefined, undefined, { unknown: ["assumeRolePolicy"] }),
    },
    {
      it: "whom it trusts is not known yet",
      on: "role",
      resources: role(undefined, undefined, { unknown: ["assumeRolePolicy.Statement[0].Principal.AWS"] }),
    },
    {
      it: "a condition that is not known yet",
      on: "role",
      resources: role(account, undefined, { unknown: ["assumeRolePolicy.Statement[0].Condition"] }),
    },
    {
      it: "a principal of a function that is not known yet",
      on: "permission",
      resources: permission({}, { unknown: ["principal"] }),
    },
  ],
  malformed: [
    {
      it: "a trust that is a text",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", { assumeRolePolicy: "trust me" })],
    },
    { it: "nobody named", on: "role", resources: role([]) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
