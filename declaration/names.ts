import { createHash } from "node:crypto";

/** Where a lake is deployed; with the ids of the declarations it makes every physical name. */
export interface Deployment {
  readonly organisation: string;
  readonly environment: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
}

/** The limit of each kind of name that is derived from ids. */
export const nameLimits = {
  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
  bucket: { most: 63, form: /^[a-z0-9][a-z0-9-]*[a-z0-9]$/ },
  /** https://docs.aws.amazon.com/glue/latest/webapi/API_DatabaseInput.html; Athena wants lower case and `_` only. */
  database: { most: 255, form: /^[a-z][a-z0-9_]*$/ },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  role: { most: 64, form: /^[\w+=,.@-]+$/ },
  /** https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroup.html */
  workgroup: { most: 128, form: /^[a-zA-Z0-9._-]+$/ },
  /** https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_DataCellsFilter.html */
  filter: { most: 255, form: /^[a-z0-9_.]+$/ },
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
  alias: { most: 256, form: /^alias\/[a-zA-Z0-9/_-]+$/ },
} as const;

export type NameKind = keyof typeof nameLimits;

/** Eight letters that make bucket names free everywhere and the same every time: base32 of SHA-256 of account and region. */
export function accountHash(account: string, region: string): string {
  const digest = createHash("sha256").update(`${account} ${region}`).digest();
  const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
  let bits = 0n;
  for (const byte of digest.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let place = 35n; place >= 0n; place -= 5n) text += alphabet[Number((bits >> place) & 31n)];
  return text;
}

/** A bucket's name; `called` is the zone's word, or `results`, `audit`. */
export function bucketName(deployment: Deployment, department: string, called: string): string {
  const { organisation, environment, account, region } = deployment;
  return `${organisation}-${environment}-${department}-${called}-${accountHash(account, region)}`.replaceAll("_", "-");
}

/** The Glue database that holds a department's tables of one zone. */
export function databaseName(department: string, called: string): string {
  return `${department}_${called}`;
}

/** The Glue database in which one group makes tables of its own. */
export function scratchDatabaseName(department: string, called: string, group: string): string {
  return `${department}_${called}_${group}`;
}

/** What a role is for; the word in its path, `/lakeward/<kind>/`. */
export type RoleKind = "group" | "pipeline" | "registration" | "deploy";

/** An IAM role's name: the dots keep `a_b`.`c` apart from `a`.`b_c`. */
export function roleName(department: string, kind: RoleKind, group: string | null): string {
  return `lake.${department}.${kind === "group" && group !== null ? group : `-${kind}`}`;
}

/** An IAM role's ARN, known before the role is made. */
export function roleArn(deployment: Deployment, department: string, kind: RoleKind, group: string | null): string {
  return `arn:aws:iam::${deployment.account}:role/lakeward/${kind}/${roleName(department, kind, group)}`;
}

/** Whom a permissions boundary is for: people, or what works by itself. */
export type BoundaryKind = "people" | "services";

/** The ARN of the managed policy beyond which no role of the kind goes; bootstrap makes it. */
export function boundaryArn(account: string, kind: BoundaryKind): string {
  return `arn:aws:iam::${account}:policy/lakeward/${boundaryName(kind)}`;
}

/** Name of that policy, under the path `/lakeward/`. */
export function boundaryName(kind: BoundaryKind): string {
  return `lake-${kind}`;
}

/** The Athena workgroup of a role that queries. */
export function workgroupName(department: string, group: string): string {
  return `${department}.${group}`;
}

/** The data cells filter of one receiver and purpose; unique within a table. */
export function filterName(
  receiver: { department: string; group: string },
  purpose: { department: string; id: string },
): string {
  return `${receiver.department}.${receiver.group}.for.${purpose.department}.${purpose.id}`;
}

/** A key's alias. */
export function aliasName(
  deployment: Deployment,
  department: string,
  use: "data" | "results" | "audit" | "catalogue",
): string {
  return `alias/${deployment.organisation}-${deployment.environment}-${department}-${use}`.replaceAll("_", "-");
}

/** Where a dataset's table lies in its zone's bucket. */
export function tableLocation(bucket: string, dataset: string): string {
  return `s3://${bucket}/${dataset}/`;
}
