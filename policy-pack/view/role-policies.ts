import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import { roles } from "./lake.ts";
import { type PolicyStatement, policyDocument } from "./policy-document.ts";
import type { Reading, Resource } from "./resource.ts";

/** One policy that a role has. */
export type RolePolicy =
  | { readonly state: "document"; readonly resource: Resource; readonly document: Reading<readonly PolicyStatement[]> }
  /** A managed policy that is not in the document. */
  | { readonly state: "managed"; readonly resource: Resource; readonly path: string; readonly arn: string }
  | { readonly state: "unknown"; readonly resource: Resource; readonly path: string };

export interface RolePolicies {
  readonly of: ReadonlyMap<Resource, readonly RolePolicy[]>;
  /** Policies that may be any role's. */
  readonly loose: readonly RolePolicy[];
}

/** The policies of each role, however they are attached. */
export function rolePolicies(estate: Estate): RolePolicies {
  const byRole = estate.derive(roles);
  const managed = new Candidates(estate.ofType("aws:iam/policy:Policy"), ["name", "arn", "id"]);
  const found = new Map<Resource, RolePolicy[]>();
  const loose: RolePolicy[] = [];
  const give = (role: Resource, policy: RolePolicy) => found.set(role, [...(found.get(role) ?? []), policy]);
  const giveAt = (resource: Resource, path: string, policy: RolePolicy) => {
    const joined = byRole.join(resource, path);
    if (joined.state === "joined") give(joined.to, policy);
    if (joined.state === "loose") loose.push(policy);
  };

  for (const policy of estate.ofType("aws:iam/rolePolicy:RolePolicy")) {
    giveAt(policy, "role", { state: "document", resource: policy, document: policyDocument(policy, "policy") });
  }
  for (const attachment of estate.ofType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")) {
    giveAt(attachment, "role", managedAt(attachment, "policyArn", managed));
  }
  for (const attachment of estate.ofType("aws:iam/policyAttachment:PolicyAttachment")) {
    const policy = managedAt(attachment, "policyArn", managed);
    for (const path of listed(attachment, "roles")) giveAt(attachment, path, policy);
    if (isHidden(attachment, "roles")) loose.push(policy);
  }
  for (const attachment of estate.ofType("aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive")) {
    for (const path of listed(attachment, "policyArns"))
      giveAt(attachment, "roleName", managedAt(attachment, path, managed));
    if (isHidden(attachment, "policyArns")) giveAt(attachment, "roleName", unknownAt(attachment, "policyArns"));
  }
  for (const role of estate.ofType("aws:iam/role:Role")) {
    for (const path of listed(role, "inlinePolicies"))
      give(role, { state: "document", resource: role, document: policyDocument(role, `${path}.policy`) });
    for (const path of listed(role, "managedPolicyArns")) give(role, managedAt(role, path, managed));
    for (const path of ["inlinePolicies", "managedPolicyArns"])
      if (isHidden(role, path)) give(role, unknownAt(role, path));
  }
  return { of: found, loose };
}

function managedAt(resource: Resource, path: string, managed: Candidates): RolePolicy {
  const joined = managed.join(resource, path);
  if (joined.state === "joined")
    return { state: "document", resource: joined.to, document: policyDocument(joined.to, "policy") };
  const arn = resource.text(path);
  return arn.state === "known"
    ? { state: "managed", resource, path, arn: arn.value }
    : { state: "unknown", resource, path };
}

function unknownAt(resource: Resource, path: string): RolePolicy {
  return { state: "unknown", resource, path };
}

/** Whether a list is there that cannot be read: it may hold whatever. */
function isHidden(resource: Resource, path: string): boolean {
  const { state } = resource.elements(path);
  return state === "unknown" || state === "malformed";
}

function listed(resource: Resource, path: string): readonly string[] {
  const list = resource.elements(path);
  return list.state === "known" ? list.value : [];
}
