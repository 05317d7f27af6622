import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const role = (inputs: object = {}, more: object = {}) =>
  resource("aws:iam/role:Role", "role", { name: "jobs", tags: { department: "parking" }, ...inputs }, more);
const department = (name: string) => resource("lakeward:lake:Department", name, { department: name });
const job = (of: string, more: object = {}) => [
  department(of),
  resource(
    "aws:glue/job:Job",
    `job-${of}`,
    { roleArn: "arn:aws:iam::111122223333:role/jobs" },
    { parent: department(of).urn, ...more },
  ),
];
const policy = (more: object = {}) =>
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "jobs", policy: {} }, more);
const attachment = resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
  role: "jobs",
  policyArn: "x",
});

export const cases: RuleCases = {
  rule: "IAM-14",
  compliant: [
    { it: "one department", on: "role", resources: [role(), ...job("parking"), policy()] },
    { it: "its own list only", on: "role", resources: [role({ inlinePolicies: [] })] },
  ],
  failing: [
    { it: "another department's job", on: "role", resources: [role(), ...job("housing")], says: "housing and parking" },
    { it: "two departments' jobs", on: "role", resources: [role({ tags: {} }), ...job("housing"), ...job("parking")] },
    {
      it: "two departments by tags",
      on: "role",
      resources: [
        role(),
        resource("aws:lambda/function:Function", "f", {
          role: "arn:aws:iam::111122223333:role/jobs",
          tags: { Department: "housing" },
        }),
      ],
    },
    {
      it: "a list beside in-line policies",
      on: "role",
      resources: [role({ inlinePolicies: [] }), policy()],
      says: "undoes",
    },
    { it: "a list beside attachments", on: "role", resources: [role({ managedPolicyArns: ["y"] }), attachment] },
    {
      it: "another department's warehouse",
      on: "role",
      resources: [
        role(),
        department("housing"),
        resource(
          "aws:redshift/cluster:Cluster",
          "warehouse",
          { iamRoles: ["arn:aws:iam::111122223333:role/other", "arn:aws:iam::111122223333:role/jobs"] },
          { parent: department("housing").urn },
        ),
      ],
      says: "housing and parking",
    },
    {
      it: "another department's endpoint of replication",
      on: "role",
      resources: [
        role(),
        department("housing"),
        resource(
          "aws:dms/endpoint:Endpoint",
          "endpoint",
          { serviceAccessRole: "arn:aws:iam::111122223333:role/jobs" },
          { parent: department("housing").urn },
        ),
      ],
    },
    {
      it: "a list on the role and a whole list beside it",
      on: "role",
      resources: [
        role({ managedPolicyArns: [] }),
        resource("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "beside", {
          roleName: "jobs",
          policyArns: ["x"],
        }),
      ],
      says: "managedPolicyArns",
    },
  ],
  undecided: [
    {
      it: "a role that is not known yet",
      on: "role",
      resources: [role(), ...job("housing", { unknown: ["roleArn"] })],
    },
    {
      it: "a list that is not known yet",
      on: "role",
      resources: [role({}, { unknown: ["inlinePolicies"] }), policy()],
    },
  ],
  malformed: [{ it: "a list that is a text", on: "role", resources: [role({ inlinePolicies: "none" }), policy()] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
