import type { LakeFormationSnapshot, SnapshotPrincipal } from "../snapshot.ts";

/** Whose grants count for a principal, and what IAM says of it. */
export interface Grantees {
  readonly principal: string;
  /** Itself, its groups, and every user and role of its account. */
  readonly names: readonly string[];
  /** Account of an IAM user or role, or of whoever signs in through one; null where the name does not tell. */
  readonly account: string | null;
  /** Whether what IAM-allowed-principals hold is also its own. */
  readonly isIam: boolean;
  readonly glue: "none" | "read" | "write";
  readonly dataAccess: boolean;
  /** Its own entry, and those of its groups. */
  readonly entries: readonly SnapshotPrincipal[];
}

/** Whether a grant is to everyone whom IAM lets in: the name is written in several ways. */
export function isEveryone(grantee: string): boolean {
  return /^iam_?allowed_?principals$/i.test(grantee);
}

/** Whether a grantee stands for an account, an organisation or a part of one: who gets it there is not in this account. */
export function isElsewhere(grantee: string): boolean {
  return /^\d{12}$/.test(grantee) || /^arn:[^:]+:organizations:/.test(grantee);
}

/** Resolves principals to those whose grants count for them. */
export class Principals {
  private readonly entries: ReadonlyMap<string, SnapshotPrincipal>;
  private readonly roles: ReadonlyMap<string, string>;
  private readonly account: string | undefined;
  private readonly resolved = new Map<string, Grantees>();

  /** @param known every name that a grant, a setting or an entry mentions. */
  constructor(snapshot: LakeFormationSnapshot, known: Iterable<string>) {
    this.account = snapshot.account;
    this.entries = new Map((snapshot.principals ?? []).toReversed().map((entry) => [entry.arn, entry]));
    const roles = new Map<string, string>();
    for (const name of known) {
      const role = /^arn:[^:]+:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(name);
      if (role !== null) roles.set(`${role[1]}/${role[2]}`, name);
    }
    this.roles = roles;
  }

  of(principal: string): Grantees {
    const known = this.resolved.get(principal);
    if (known !== undefined) return known;
    const role = this.roleOf(principal);
    const entry = this.entries.get(principal) ?? this.entries.get(role);
    const account = /^arn:[^:]+:(?:iam|sts|quicksight)::?[^:]*:(\d{12}):/.exec(principal)?.[1] ?? accountOf(principal);
    const isIam = /^arn:[^:]+:(?:iam|sts)::\d{12}:/.test(principal) || principal.endsWith(":IAMPrincipals");
    const names = new Set([principal, role, ...(entry?.groups ?? [])]);
    // https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html
    if (account !== null && isIam) names.add(`${account}:IAMPrincipals`);
    const groups = (entry?.groups ?? []).flatMap((group) => this.entries.get(group) ?? []);
    const grantees: Grantees = {
      principal,
      names: [...names],
      account,
      isIam: isIam && (this.account === undefined || account === null || account === this.account),
      glue: entry?.glue ?? "read",
      dataAccess: entry?.lakeFormationDataAccess ?? true,
      entries: entry === undefined ? groups : [entry, ...groups],
    };
    this.resolved.set(principal, grantees);
    return grantees;
  }

  /** A session holds what its role holds; a session's name leaves out the role's path, and role names are unique. */
  roleOf(principal: string): string {
    const session = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(principal);
    return session === null ? principal : (this.roles.get(`${session[1]}/${session[2]}`) ?? principal);
  }
}

function accountOf(principal: string): string | null {
  return /^(\d{12})(?::IAMPrincipals)?$/.exec(principal)?.[1] ?? null;
}
