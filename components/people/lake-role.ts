import * as iam from "@pulumi/aws/iam/index.js";
import * as pulumi from "@pulumi/pulumi";
import { boundaryArn, type RoleKind, roleArn, roleName } from "../../declaration/names.ts";
import type { LakeDeployment } from "../deployment.ts";
import { tagsFor } from "../tags.ts";

export interface LakeRoleArgs {
  readonly deployment: LakeDeployment;
  /** Department whose role it is; null for one of the whole account. */
  readonly department: string | null;
  readonly kind: RoleKind;
  /** The group, where the kind is `group`. */
  readonly group: string | null;
  readonly description: string;
  /** Who may assume it. */
  readonly trust: readonly iam.PolicyStatement[];
  /** What it may do in IAM; what it sees of data is Lake Formation's to say. */
  readonly statements: readonly iam.PolicyStatement[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** A person who signs in in the morning signs in again after lunch; a load may take a working day. */
const mostHoursOfPeople = 4;
const mostHoursOfServices = 8;

/** An IAM role with what it is for, so that policies and drift know its kind. */
export class LakeRole extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:lake:Role";
  declare readonly role: iam.Role;
  declare readonly policy: iam.RolePolicy;
  /** Known before the role is made. */
  declare readonly arn: string;

  constructor(name: string, args: LakeRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super(LakeRole.__pulumiType, name, { department: args.department, kind: args.kind, group: args.group }, opts);
    const owner = args.department ?? "account";
    this.role = new iam.Role(
      name,
      {
        name: roleName(owner, args.kind, args.group),
        path: `/lakeward/${args.kind}/`,
        description: describable(args.description),
        assumeRolePolicy: { Version: "2012-10-17", Statement: [...args.trust] },
        permissionsBoundary: boundaryArn(args.deployment.account, args.kind === "group" ? "people" : "services"),
        maxSessionDuration: 3600 * (args.kind === "group" ? mostHoursOfPeople : mostHoursOfServices),
        tags: { ...(args.tags ?? tagsFor(args.deployment)) },
      },
      { parent: this },
    );
    this.policy = new iam.RolePolicy(
      `${name}-policy`,
      { name: "lake", role: this.role.name, policy: { Version: "2012-10-17", Statement: [...args.statements] } },
      { parent: this },
    );
    this.arn = roleArn(args.deployment, owner, args.kind, args.group);
    this.registerOutputs({ arn: this.arn });
  }
}

/**
 * IAM takes letters of Latin-1 only in a description, and at most 1,000: others lose their accent or become `?`.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
function describable(text: string): string {
  const latin = (letter: string): boolean => /^[\u0020-\u007e\u00a1-\u00ff]$/.test(letter);
  const plain = Array.from(text.normalize("NFC"), (letter) => {
    if (latin(letter)) return letter;
    const base = letter.normalize("NFD").charAt(0);
    return latin(base) ? base : "?";
  });
  return plain.slice(0, 1000).join("");
}

/** People sign in through the directory, which decides who is in a group. */
export function assumedByDirectory(samlProvider: string): iam.PolicyStatement {
  return {
    Effect: "Allow",
    Principal: { Federated: samlProvider },
    Action: "sts:AssumeRoleWithSAML",
    Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } },
  };
}

/** AWS services assume the role for this account only (confused deputy). */
export function assumedByService(services: string | readonly string[], account: string): iam.PolicyStatement {
  return {
    Effect: "Allow",
    Principal: { Service: typeof services === "string" ? services : [...services] },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": account } },
  };
}
