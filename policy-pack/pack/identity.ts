import { shortenSessions } from "../remedies/shorten-sessions.ts";
import { allowNoEverything } from "../rules/identity/allow-no-everything.ts";
import { allowNoWholeService } from "../rules/identity/allow-no-whole-service.ts";
import { attachNoBroadPolicy } from "../rules/identity/attach-no-broad-policy.ts";
import { bindBulkReads } from "../rules/identity/bind-bulk-reads.ts";
import { bindPermissionManagement } from "../rules/identity/bind-permission-management.ts";
import { bindServicesToAccount } from "../rules/identity/bind-services-to-account.ts";
import { confineTransferUsers } from "../rules/identity/confine-transfer-users.ts";
import { federateExactRepository } from "../rules/identity/federate-exact-repository.ts";
import { haveNoUsers } from "../rules/identity/have-no-users.ts";
import { keepFromEscalating } from "../rules/identity/keep-from-escalating.ts";
import { keepLakeAdministration } from "../rules/identity/keep-lake-administration.ts";
import { keepRolesApart } from "../rules/identity/keep-roles-apart.ts";
import { keepSecretsOut } from "../rules/identity/keep-secrets-out.ts";
import { nameResources } from "../rules/identity/name-resources.ts";
import { passNamedRoles } from "../rules/identity/pass-named-roles.ts";
import { rotateSecrets } from "../rules/identity/rotate-secrets.ts";
import { stayWithinBoundary } from "../rules/identity/stay-within-boundary.ts";
import { trustNobodyAtLarge } from "../rules/identity/trust-nobody-at-large.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Identity, least privilege and secrets. */
export const identityRows: readonly PackRow[] = [
  {
    id: "IAM-01",
    name: "allow-no-everything",
    judge: allowNoEverything,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
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
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
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
  {
    id: "IAM-04",
    name: "keep-from-escalating",
    judge: keepFromEscalating,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "The policies of an identity complete a known way to more rights than it was given.",
    because:
      "Whoever can change policies, make keys, or run code under any role, has every right in the account, whatever the policies say.",
    remediation:
      "Take the named actions out, name the roles and policies that they are for, or hold them by iam:PermissionsBoundary.",
    controls: { Checkov: ["CKV_AWS_110", "CKV_AWS_286"] },
  },
  {
    id: "IAM-08",
    name: "trust-nobody-at-large",
    judge: trustNobodyAtLarge,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A role, key, queue, topic, secret or function lets in everyone, or a whole account.",
    because: "A trust of everyone is the open door; that of a whole account is as narrow as its least careful user.",
    remediation:
      "Name the principals, or condition on aws:PrincipalOrgID, aws:PrincipalArn or (for other bodies) sts:ExternalId.",
    controls: { Checkov: ["CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_283"] },
  },
  {
    id: "IAM-09",
    name: "bind-services-to-account",
    judge: bindServicesToAccount,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A service may take a role, or use a thing, on behalf of any account.",
    because: "Somebody else can tell the service to act on our role or bucket by its name: the confused deputy.",
    remediation: "Condition on aws:SourceAccount or aws:SourceArn; give a function permission its sourceArn.",
    controls: { Prowler: ["iam_role_cross_service_confused_deputy_prevention"] },
  },
  {
    id: "IAM-17",
    name: "keep-secrets-out",
    judge: keepSecretsOut,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A password, key or token stands in an argument, a variable or an option.",
    because:
      "Everyone who may describe the job, and everyone who reads the program or its state, has it; nobody changes it afterwards.",
    remediation:
      "Put the secret into Secrets Manager and give its name or ARN; let Redshift keep its own password, and DMS read secretsManagerArn.",
    controls: { Checkov: ["CKV_AWS_45"], Prowler: ["glue_etl_jobs_no_secrets_in_arguments"] },
  },
  {
    id: "IAM-14",
    name: "keep-roles-apart",
    judge: keepRolesApart,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A role works for two departments, or its policies are written in two ways that undo each other.",
    because:
      "What one department is granted the other has too; and policies that come and go with each deployment are no policies.",
    remediation: "Make a role a department; attach policies either on the role or beside it, not both.",
    controls: { "AWS Guard": ["iam-role-no-policy-management-conflicts"], "cdk-nag": ["IAMNoInlinePolicy"] },
  },
  {
    id: "IAM-15",
    name: "confine-transfer-users",
    judge: confineTransferUsers,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Somebody who delivers files can see more than a folder of their own.",
    because: "One supplier reads what the others deliver, before anything was pseudonymised.",
    remediation:
      "Set homeDirectoryType LOGICAL with mappings to a folder below the bucket, or a session policy that names the folder.",
    controls: { "UK GDPR": ["Art 32"] },
  },
  {
    id: "IAM-18",
    name: "rotate-secrets",
    judge: rotateSecrets,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A secret is not changed by itself within 90 days.",
    because: "A password that leaked years ago still opens the door.",
    remediation:
      "Add a secretRotation with automaticallyAfterDays of at most 90; have another body's token that cannot be changed accepted, with an end.",
    controls: {
      Checkov: ["CKV_AWS_304", "CKV2_AWS_57"],
      "Security Hub": ["SecretsManager.1", "SecretsManager.4"],
      "cdk-nag": ["SMG4"],
    },
  },
  {
    id: "IAM-03",
    name: "name-resources",
    judge: nameResources,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A policy allows on every resource what can be bound to single ones.",
    because: "The next bucket, key or table made in the account is open to it at once.",
    remediation: "Name the resources, by ARN or by a prefix of ours.",
    controls: { Checkov: ["CKV_AWS_111", "CKV_AWS_290", "CKV_AWS_355", "CKV_AWS_356"], "cdk-nag": ["IAM5"] },
  },
  {
    id: "IAM-12",
    name: "stay-within-boundary",
    judge: stayWithinBoundary,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A role has no permissions boundary, or a session of a person outlasts half a working day.",
    because:
      "Who may write a role's policies may write anything into them; only a boundary that somebody else keeps ends that. A stolen session lasts as long as it may.",
    remediation:
      "Set permissionsBoundary (bootstrap makes lake-people and lake-services), and maxSessionDuration of at most 14,400 for people.",
    controls: { "Well-Architected": ["SEC03-BP05"] },
    remedy: { types: ["aws:iam/role:Role"], patch: shortenSessions },
  },
];
