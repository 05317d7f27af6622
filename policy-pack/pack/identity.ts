import { allowNoEverything } from "../rules/identity/allow-no-everything.ts";
import { allowNoWholeService } from "../rules/identity/allow-no-whole-service.ts";
import { attachNoBroadPolicy } from "../rules/identity/attach-no-broad-policy.ts";
import { bindBulkReads } from "../rules/identity/bind-bulk-reads.ts";
import { bindPermissionManagement } from "../rules/identity/bind-permission-management.ts";
import { federateExactRepository } from "../rules/identity/federate-exact-repository.ts";
import { haveNoUsers } from "../rules/identity/have-no-users.ts";
import { keepLakeAdministration } from "../rules/identity/keep-lake-administration.ts";
import { passNamedRoles } from "../rules/identity/pass-named-roles.ts";
import { always, never } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Identity, least privilege and secrets. */
export const identityRows: readonly PackRow[] = [
  {
    id: "IAM-01",
    name: "allow-no-everything",
    judge: allowNoEverything,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A policy allows every action.",
    because: "Whoever holds it can read all data, change all grants and delete the trail of it.",
    remediation: "Name the actions that are needed; a NotAction with Allow allows every action to come.",
    controls: {
      Checkov: ["CKV_AWS_1", "CKV_AWS_49", "CKV_AWS_62", "CKV_AWS_63"],
      "Security Hub": ["IAM.1"],
      "cdk-nag": ["IAMNoWildcards"],
    },
  },
  {
    id: "IAM-02",
    name: "allow-no-whole-service",
    judge: allowNoWholeService,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy allows every action of a service.",
    because: "What a service adds next year is allowed today; s3:* holds the deletion of buckets, kms:* that of keys.",
    remediation: "Name the actions that are needed.",
    controls: {
      Checkov: ["CKV2_AWS_40"],
      "Security Hub": ["IAM.21"],
      Trivy: ["AVD-AWS-0345"],
      "AWS Config": ["IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS"],
    },
  },
  {
    id: "IAM-05",
    name: "bind-permission-management",
    judge: bindPermissionManagement,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy hands out credentials or permissions on every resource.",
    because: "Who can change permissions, or take any role, has every permission.",
    remediation: "Name the resources, or bind the statement by a condition.",
    controls: { Checkov: ["CKV_AWS_107", "CKV_AWS_109", "CKV_AWS_287", "CKV_AWS_289"] },
  },
  {
    id: "IAM-06",
    name: "bind-bulk-reads",
    judge: bindBulkReads,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy reads data in bulk from every resource.",
    because: "One stolen session is then a copy of everything; Lake Formation is not asked.",
    remediation: "Name the buckets and prefixes, secrets, parameters or workgroups.",
    controls: { Checkov: ["CKV_AWS_108", "CKV_AWS_288"], Trivy: ["AVD-AWS-0346"] },
  },
  {
    id: "IAM-07",
    name: "attach-no-broad-policy",
    judge: attachNoBroadPolicy,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy of AWS's that opens a whole service is attached.",
    because: "AWS adds to its own policies as its services grow; what they allow was never decided here.",
    remediation: "Write a policy with the actions and resources that are needed, and attach that.",
    controls: { Checkov: ["CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56"], "cdk-nag": ["IAMNoManagedPolicies"] },
  },
  {
    id: "IAM-10",
    name: "federate-exact-repository",
    judge: federateExactRepository,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Pipelines of any repository, or of a pattern of them, may take a role.",
    because: "Everyone can open a repository at the code host; only the exact subject tells ours from theirs.",
    remediation: "Condition on the subject with StringEquals: repo:<owner>/<repository>:environment:<name>.",
    controls: { Checkov: ["CKV_AWS_358", "CKV_AWS_393"] },
  },
  {
    id: "IAM-11",
    name: "have-no-users",
    judge: haveNoUsers,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Somebody has a user of IAM, a key that lasts, or a password.",
    because: "A key that lasts is found in a notebook or a laptop years later; nobody ends it when a person leaves.",
    remediation: "Let people in through the directory and machines by roles.",
    controls: {
      Checkov: ["CKV_AWS_40", "CKV_AWS_273", "CKV_AWS_348", "CKV2_AWS_14", "CKV2_AWS_21", "CKV2_AWS_22"],
      "Security Hub": ["IAM.2"],
      Trivy: ["AVD-AWS-0143"],
    },
  },
  {
    id: "IAM-13",
    name: "pass-named-roles",
    judge: passNamedRoles,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy passes every role, or roles to any service.",
    because: "Who passes a role to a service does what the role may, through the service.",
    remediation: "Name the roles in Resource, and the services by the condition iam:PassedToService.",
    controls: { Trivy: ["AVD-AWS-0342"] },
  },
  {
    id: "IAM-16",
    name: "keep-lake-administration",
    judge: keepLakeAdministration,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Somebody but the deploy role may change who sees what in the lake.",
    because: "What is granted past the declarations is seen by no owner and found by no review.",
    remediation:
      "Take the Lake Formation actions that change settings, grants, filters, tags and registrations out of the policy; readers need lakeformation:GetDataAccess only.",
    controls: { "UK GDPR": ["Art 32"] },
  },
];
