import type { PlannedResource } from "../../../../preview/plan.ts";
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

const arn = "arn:aws:iam::111122223333:role/jobs";
/** Something of housing that works under the role of parking. */
const ofHousing = (type: string, inputs: object) => [
  role(),
  department("housing"),
  resource(type, "user", inputs, { parent: department("housing").urn }),
];
const whose = (tags: object, more: object = {}) =>
  resource("aws:lambda/function:Function", "f", { role: arn, tags }, more);
const beside = (type: string, inputs: object, more: object = {}): PlannedResource =>
  resource(type, "beside", inputs, more);
const everywhere = "aws:iam/policyAttachment:PolicyAttachment";

export const cases: RuleCases = {
  rule: "IAM-14",
  compliant: [
    { it: "one department", on: "role", resources: [role(), ...job("parking"), policy()] },
    { it: "its own list only", on: "role", resources: [role({ inlinePolicies: [] })] },
    {
      it: "its own list, beside another's policy",
      on: "role",
      resources: [role({ inlinePolicies: [] }), { ...policy(), inputs: { role: "other" } }],
    },
    { it: "policies beside it, and no list", on: "role", resources: [role(), policy(), attachment] },
    {
      it: "a function of all departments, and one of nobody",
      on: "role",
      resources: [
        role(),
        whose({ department: "shared" }),
        resource("aws:lambda/function:Function", "g", { role: arn }),
      ],
    },
    {
      it: "a function of nobody that is known yet, and nobody's role",
      on: "role",
      resources: [role({ tags: {} }), whose({}, { unknown: ["tags.department"] })],
    },
    {
      it: "nobody's, as far as is known",
      on: "role",
      resources: [role({ tags: {} }, { unknown: ["tags.department"] })],
    },
    {
      it: "a job under another role",
      on: "role",
      resources: ofHousing("aws:glue/job:Job", { roleArn: "other" }),
    },
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
    ...Object.entries({
      "aws:codebuild/project:Project": { serviceRole: arn },
      "aws:datasync/s3Location:S3Location": { s3Config: { bucketAccessRoleArn: arn } },
      "aws:dms/endpoint:Endpoint": { secretsManagerAccessRoleArn: arn },
      "aws:iam/instanceProfile:InstanceProfile": { role: "jobs" },
      "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": { extendedS3Configuration: { roleArn: arn } },
      "aws:redshift/clusterIamRoles:ClusterIamRoles": { iamRoleArns: [arn] },
      "aws:s3control/accessGrantsLocation:AccessGrantsLocation": { iamRoleArn: arn },
    }).map(([type, inputs]) => ({
      it: `another department's ${type}`,
      on: "role",
      resources: ofHousing(type, inputs),
      says: "housing and parking",
    })),
    {
      it: "a list beside a policy that is attached to several",
      on: "role",
      resources: [role({ managedPolicyArns: ["y"] }), beside(everywhere, { policyArn: "x", roles: ["other", "jobs"] })],
      says: "managedPolicyArns",
    },
    {
      it: "a list beside the names of all in-line policies",
      on: "role",
      resources: [
        role({ inlinePolicies: [] }),
        beside("aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", { roleName: "jobs", policyNames: ["x"] }),
      ],
      says: "inlinePolicies",
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
      it: "a department of a function that is not known yet",
      on: "role",
      resources: [role(), whose({}, { unknown: ["tags.department"] })],
    },
    {
      it: "departments of two functions that are not known yet",
      on: "role",
      resources: [
        role({ tags: {} }),
        ...["f", "g"].map((name) =>
          resource("aws:lambda/function:Function", name, { role: arn }, { unknown: ["tags.department"] }),
        ),
      ],
    },
    ...[{ tags: {} }, { tags: { department: 5 } }].map((inputs) => ({
      it: `a role whose own department is not known: ${JSON.stringify(inputs)}`,
      on: "role",
      resources: [role(inputs, "department" in inputs.tags ? {} : { unknown: ["tags.department"] }), ...job("parking")],
    })),
    {
      it: "which role a list is beside is not known yet",
      on: "role",
      resources: [
        role({ inlinePolicies: [] }),
        { ...role(), name: "other", urn: "urn:pulumi:dev::lakeward::aws:iam/role:Role::other" },
        beside("aws:iam/rolePolicy:RolePolicy", { policy: {} }, { unknown: ["role"] }),
      ],
    },
    {
      it: "whether a list is there is not known yet, beside somebody's",
      on: "role",
      resources: [role({}, { unknown: ["managedPolicyArns"] }), beside(everywhere, { roles: ["jobs"] })],
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
