import { LakeFormationError } from "./lake-formation-error.ts";

/** Stands for every principal of the account whose IAM policies allow the call: "use only IAM access control". */
export const iamAllowedPrincipals = "IAM_ALLOWED_PRINCIPALS";

/** Forms of a principal (API reference, DataLakePrincipal; developer guide, "Lake Formation grant and revoke CLI commands"). */
const forms: readonly RegExp[] = [
  /^IAM_ALLOWED_PRINCIPALS$/,
  /^\d{12}$/,
  /^\d{12}:IAMPrincipals$/,
  /^arn:aws[\w-]*:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/,
  /^arn:aws[\w-]*:iam::\d{12}:saml-provider\/[\w.-]+:(user|group)\/.+$/,
  /^arn:aws[\w-]*:organizations::\d{12}:(organization\/o-\w+|ou\/o-\w+\/ou-[\w-]+)$/,
  /^arn:aws[\w-]*:identitystore:::(user|group)\/[\w-]+$/,
  /^arn:aws[\w-]*:quicksight:[\w-]+:\d{12}:(user|group)\/.+$/,
];

/** The identifier if it has the form of a principal. Whether the role exists is IAM's knowledge, not the model's. */
export function readPrincipal(identifier: string): string {
  if (!forms.some((form) => form.test(identifier))) {
    throw LakeFormationError.invalid(`Invalid principal, ${identifier}`);
  }
  return identifier;
}

/** An administrator is an IAM user or role (API reference, DataLakeSettings). */
export function isUserOrRole(identifier: string): boolean {
  return /^arn:aws[\w-]*:iam::\d{12}:(role|user)\//.test(identifier);
}

/** One spelling for a role, its sessions and its path: role names are unique in an account, and a session's ARN has no path. */
export function principalIdentity(identifier: string): string {
  const session = /^arn:(aws[\w-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(identifier);
  if (session) return `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
  return identifier.replace(/^(arn:aws[\w-]*:iam::\d{12}:(?:role|user)\/)(?:.*\/)/, "$1");
}

/** Whether the principal is a user or role of this account. */
export function isOfAccount(identifier: string, account: string): boolean {
  return /^arn:aws[\w-]*:(?:iam|sts)::(\d{12}):/.exec(identifier)?.[1] === account;
}
