import type { ObjectAccess, SnapshotPrincipal } from "../access/snapshot.ts";

/** A policy of a principal, managed or its own, with its document (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). */
export interface NamedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface PolicyDocument {
  readonly Statement: PolicyStatement | readonly PolicyStatement[];
}

interface PolicyStatement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
}

const glueWrites = ["glue:CreateTable", "glue:UpdateTable", "glue:DeleteTable", "glue:UpdateDatabase"];

/**
 * What a principal's policies may let it do: at most this, never less. Conditions, denials, boundaries and organisations'
 * policies only take away and are not read; a resource counts up to its first wildcard, and what is said by exclusion
 * counts as everything. What a bucket's own policy gives is not in it.
 */
export function principalOfPolicies(arn: string, policies: readonly NamedPolicy[]): SnapshotPrincipal {
  const statements = policies.flatMap(({ name, document }) =>
    [document.Statement].flat().flatMap((statement) => (statement.Effect === "Allow" ? [{ name, statement }] : [])),
  );
  const allows = (action: string): boolean =>
    statements.some(({ statement }) => actionsOf(statement).some((pattern) => mayMean(pattern, action)));
  return {
    arn,
    glue: glueWrites.some(allows) ? "write" : allows("glue:GetTable") ? "read" : "none",
    lakeFormationDataAccess: allows("lakeformation:GetDataAccess"),
    objects: objectsOf(statements),
  };
}

function objectsOf(
  statements: readonly { readonly name: string; readonly statement: PolicyStatement }[],
): readonly ObjectAccess[] {
  const found = new Map<string, { prefix: string; via: string; actions: Set<string> }>();
  for (const { name, statement } of statements) {
    const actions = actionsOf(statement).filter((action) => /^(\*|s3:)/i.test(action));
    if (actions.length === 0) continue;
    for (const resource of resourcesOf(statement)) {
      const prefix = prefixOf(resource);
      if (prefix === null) continue;
      const key = `${prefix} ${name}`;
      const entry = found.get(key) ?? { prefix, via: name, actions: new Set() };
      for (const action of actions) entry.actions.add(action);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map(({ prefix, via, actions }) => ({ prefix, actions: [...actions].toSorted(), via }))
    .toSorted((one, other) => compare(one.prefix, other.prefix) || compare(one.via, other.via));
}

/** `s3://bucket/prefix` of a resource that may mean objects; null for a bucket itself and for what is not of S3. */
function prefixOf(resource: string): string | null {
  if (resource === "*") return "*";
  const rest = /^arn:[^:]*:s3:[^:]*:[^:]*:(.*)$/.exec(resource)?.[1];
  if (rest === undefined) return null;
  // A variable such as ${aws:username} stands for what is not known.
  const known = rest.replace(/[*?]|\$\{.*/, "\u0000").split("\u0000")[0] ?? "";
  const isPattern = known.length < rest.length;
  if (!known.includes("/")) return isPattern ? (known === "" ? "*" : `s3://${known}*`) : null;
  return `s3://${known}`;
}

function actionsOf({ Action, NotAction }: PolicyStatement): readonly string[] {
  return NotAction === undefined ? listed(Action ?? []) : ["*"];
}

function resourcesOf({ Resource, NotResource }: PolicyStatement): readonly string[] {
  return NotResource === undefined ? listed(Resource ?? []) : ["*"];
}

function mayMean(pattern: string, action: string): boolean {
  const [before = ""] = pattern.toLowerCase().split(/[*?]/);
  return before.length === pattern.length ? before === action.toLowerCase() : action.toLowerCase().startsWith(before);
}

function listed(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
