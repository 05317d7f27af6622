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
const deploy = [
  resource("lakeward:lake:Role", "deploy-role", { kind: "deploy" }),
  resource(
    "aws:iam/role:Role",
    "deploy",
    { name: "analysts" },
    { parent: "urn:pulumi:dev::lakeward::lakeward:lake:Role::deploy-role" },
  ),
];

export const cases: RuleCases = {
  rule: "IAM-16",
  compliant: [
    {
      it: "access to data as granted",
      on: "policy",
      resources: policy(allow({ Action: "lakeformation:GetDataAccess", Resource: "*" })),
    },
    {
      it: "the deploy role",
      on: "policy",
      resources: [...deploy, ...policy(allow({ Action: "lakeformation:GrantPermissions", Resource: "*" }))],
    },
    {
      it: "the deploy role, in-line",
      on: "deploy",
      resources: deploy.map((one) => ({
        ...one,
        inputs: {
          ...one.inputs,
          inlinePolicies: [{ policy: allow({ Action: "lakeformation:GrantPermissions", Resource: "*" }) }],
        },
      })),
    },
  ],
  failing: [
    {
      it: "grants by a role whose kind is not known yet",
      on: "policy",
      resources: [
        ...deploy.map((one) => (one.name === "deploy" ? one : { ...one, unknown: ["kind"] })),
        ...policy(allow({ Action: "lakeformation:GrantPermissions", Resource: "*" })),
      ],
    },
    {
      it: "grants",
      on: "policy",
      resources: policy(allow({ Action: "lakeformation:GrantPermissions", Resource: "*" })),
    },
    {
      it: "settings by a pattern",
      on: "policy",
      resources: policy(allow({ Action: "lakeformation:Put*", Resource: "*" })),
    },
    {
      it: "registrations in-line",
      on: "role",
      resources: inline(allow({ Action: "lakeformation:RegisterResource", Resource: "*" })),
    },
    ...[
      "RegisterResourceWithPrivilegedAccess",
      "RemoveLFTagsFromResource",
      "BatchRevokePermissions",
      "DeleteDataCellsFilter",
    ].map((action) => ({
      it: action,
      on: "policy",
      resources: policy(allow({ Action: `lakeformation:${action}`, Resource: "*" })),
    })),
  ],
  undecided: [
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
