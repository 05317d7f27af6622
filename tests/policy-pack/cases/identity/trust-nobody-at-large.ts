import { resource } from "../../estate-of.ts";
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
const account = { AWS: "arn:aws:iam::999988887777:root" };

export const cases: RuleCases = {
  rule: "IAM-08",
  compliant: [
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
  ],
  failing: [
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
  ],
  undecided: [
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
