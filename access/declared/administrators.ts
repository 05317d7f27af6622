import type { Lake } from "../../declaration/lake.ts";
import { type Deployment, roleArn } from "../../declaration/names.ts";

/** Where the declarations are in force, and who deploys them. */
export interface DeclaredPlace extends Deployment {
  /** ARN of the role that deploys; administers Lake Formation. */
  readonly deployRole: string;
}

/** ARNs of the roles that administer Lake Formation: who deploys, and those that lake.yaml names; sorted. */
export function administratorsOf(lake: Lake, { account, deployRole }: DeclaredPlace): readonly string[] {
  const named = lake.people.administrators.map((name) =>
    deployRole.endsWith(`/${name}`) ? deployRole : `arn:aws:iam::${account}:role/${name}`,
  );
  return [...new Set([deployRole, ...named])].toSorted();
}

/** A directory group that reads permissions and metadata, with its role. */
export interface Auditors {
  readonly directory: string;
  readonly group: string;
  readonly arn: string;
}

/** The groups of auditors, in the order of lake.yaml. */
export function auditorsOf(lake: Lake, place: Deployment): readonly Auditors[] {
  return lake.people.auditors.map((directory) => {
    const group = directory.toLowerCase().replace(/[^a-z0-9]+/g, "_");
    return { directory, group, arn: roleArn(place, "account", "group", group) };
  });
}
