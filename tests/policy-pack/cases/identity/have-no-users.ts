import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const attachment = (inputs: object, more: object = {}) => [
  resource("aws:iam/policyAttachment:PolicyAttachment", "attachment", inputs, more),
];

export const cases: RuleCases = {
  rule: "IAM-11",
  compliant: [],
  failing: [
    { it: "a user", on: "user", resources: [resource("aws:iam/user:User", "user", {})] },
    { it: "a key that lasts", on: "key", resources: [resource("aws:iam/accessKey:AccessKey", "key", {})] },
    { it: "a group", on: "group", resources: [resource("aws:iam/group:Group", "group", {})] },
    { it: "a policy for users", on: "attachment", resources: attachment({ users: ["jane"] }) },
    ...[
      "aws:iam/sshKey:SshKey",
      "aws:iam/serviceSpecificCredential:ServiceSpecificCredential",
      "aws:iam/userPoliciesExclusive:UserPoliciesExclusive",
    ].map((type) => ({ it: type, on: "of-user", resources: [resource(type, "of-user", {})] })),
  ],
  undecided: [
    { it: "users that are not known yet", on: "attachment", resources: attachment({}, { unknown: ["users"] }) },
  ],
  malformed: [{ it: "users that are a text", on: "attachment", resources: attachment({ users: "jane" }) }],
  notApplicable: [
    { it: "a role", on: "role", resources: [resource("aws:iam/role:Role", "role", {})] },
    { it: "a policy for no users", on: "attachment", resources: attachment({ users: [], roles: ["analysts"] }) },
    { it: "a policy for roles", on: "attachment", resources: attachment({ roles: ["analysts"] }) },
  ],
};
