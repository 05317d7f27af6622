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
const role = resource("aws:iam/role:Role", "analysts", { name: "analysts", path: "/lakeward/group/" });
const second = (document: unknown, more: object = {}) =>
  resource("aws:iam/rolePolicy:RolePolicy", "second", { role: "analysts", policy: document }, more);
const managed = resource("aws:iam/policy:Policy", "managed", {
  name: "managed",
  policy: allow({ Action: "glue:CreateJob", Resource: "*" }),
});
const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
  role: "analysts",
  policyArn: "arn:aws:iam::111122223333:policy/managed",
});
const passing = allow({ Action: "iam:PassRole", Resource: "*" });
const bounded = { StringEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/lake" } };

export const cases: RuleCases = {
  rule: "IAM-04",
  compliant: [
    { it: "reading", on: "analysts", resources: [role, ...policy(allow({ Action: "s3:GetObject" }))] },
    {
      it: "policies of roles with a boundary",
      on: "analysts",
      resources: [role, ...policy(allow({ Action: "iam:PutRolePolicy", Resource: "*", Condition: bounded }))],
    },
    {
      it: "roles passed to no service that it may use",
      on: "analysts",
      resources: [
        role,
        ...policy(
          allow({
            Action: ["iam:PassRole", "glue:CreateDevEndpoint"],
            Resource: "*",
            Condition: { StringEquals: { "iam:PassedToService": "dms.amazonaws.com" } },
          }),
        ),
      ],
    },
    {
      it: "what is denied again",
      on: "analysts",
      resources: [
        role,
        ...policy(allow({ Action: "iam:*", Resource: "*" })),
        second({ Statement: [{ Effect: "Deny", Action: ["iam:*"], Resource: "*" }] }),
      ],
    },
    {
      it: "a named role passed",
      on: "analysts",
      resources: [
        role,
        ...policy(
          allow({
            Action: ["iam:PassRole", "glue:CreateDevEndpoint"],
            Resource: "arn:aws:iam::111122223333:role/jobs",
          }),
        ),
      ],
    },
    {
      it: "the code of functions of its own name",
      on: "analysts",
      resources: [
        role,
        ...policy(
          allow({
            Action: "lambda:UpdateFunctionCode",
            Resource: "arn:aws:lambda:eu-west-2:111122223333:function:lake-*",
          }),
        ),
      ],
    },
  ],
  failing: [
    {
      it: "policies of every role",
      on: "analysts",
      resources: [role, ...policy(allow({ Action: "iam:PutRolePolicy", Resource: "*" }))],
      says: "iam:PutRolePolicy",
    },
    {
      it: "policies of its own",
      on: "analysts",
      resources: [
        role,
        ...policy(
          allow({ Action: "iam:AttachRolePolicy", Resource: "arn:aws:iam::111122223333:role/lakeward/group/*" }),
        ),
      ],
    },
    {
      it: "any role passed to a development endpoint",
      on: "analysts",
      resources: [role, ...policy(allow({ Action: ["iam:PassRole", "glue:CreateDevEndpoint"], Resource: "*" }))],
      says: "iam:PassRole and glue:CreateDevEndpoint",
    },
    {
      it: "over two policies of one role",
      on: "analysts",
      resources: [
        role,
        ...policy(passing),
        second(
          allow({
            Action: ["lambda:CreateFunction", "lambda:InvokeFunction"],
            Resource: "arn:aws:lambda:*:*:function:x",
          }),
        ),
      ],
    },
    {
      it: "over a managed policy and two of its own",
      on: "analysts",
      resources: [role, managed, attachment, ...policy(passing), second(allow({ Action: "glue:StartJobRun" }))],
    },
    { it: "in-line", on: "role", resources: inline(allow({ Action: "iam:CreatePolicyVersion", Resource: "*" })) },
    {
      it: "a policy of a group",
      on: "group",
      resources: [
        resource("aws:iam/groupPolicy:GroupPolicy", "group", {
          policy: allow({ Action: "iam:CreateAccessKey", Resource: "*" }),
        }),
      ],
    },
    {
      it: "all but a few actions",
      on: "role",
      resources: inline({ Statement: [{ Effect: "Allow", NotAction: "s3:*", Resource: "*" }] }),
    },
    ...["arn:aws:iam::*", "arn:aws:*", "arn:aws:iam::111122223333:role/?*"].map((Resource) => ({
      it: `policies of ${Resource}`,
      on: "analysts",
      resources: [role, ...policy(allow({ Action: "iam:AttachRolePolicy", Resource }))],
    })),
    ...[
      { StringEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess" } },
      { StringLike: { "iam:PolicyARN": "arn:aws:iam::*:policy/*" } },
      { StringNotEquals: { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/lake" } },
    ].map((Condition) => ({
      it: `policies of every role, by ${JSON.stringify(Condition)}`,
      on: "analysts",
      resources: [role, ...policy(allow({ Action: "iam:AttachRolePolicy", Resource: "*", Condition }))],
    })),
    ...["lambda:UpdateFunctionCode", "glue:UpdateDevEndpoint", "ssm:SendCommand"].map((Action) => ({
      it: `${Action}, under roles of others`,
      on: "analysts",
      resources: [role, ...policy(allow({ Action, Resource: "*" }))],
      says: Action,
    })),
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "analysts",
      resources: [role, ...policy(undefined, { unknown: ["policy"] })],
    },
    { it: "a managed policy that is elsewhere", on: "analysts", resources: [role, attachment] },
    {
      it: "a role whose list of policies is not known yet",
      on: "listing",
      resources: [resource("aws:iam/role:Role", "listing", {}, { unknown: ["managedPolicyArns"] })],
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
