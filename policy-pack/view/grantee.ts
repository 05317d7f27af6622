import { accountRegister, isRegistered } from "./account-register.ts";
import type { Estate } from "./estate.ts";
import type { LakeGrant } from "./grant.ts";
import { roles } from "./lake.ts";
import { ownDepartment } from "./own-department.ts";
import type { Resource } from "./resource.ts";

/** Who a grant is to, in the lake's own terms. */
export type Grantee =
  /** A role of the lake; `group` is undefined for those that are no group of people. */
  | { readonly state: "member"; readonly department: string; readonly group: string | undefined }
  /** Another AWS account, or a principal in it. */
  | { readonly state: "outside"; readonly account: string }
  /** Somebody of whom the document does not say which department they are of; `isUntold` where it says so in a way that cannot be read, or not yet. */
  | { readonly state: "stranger"; readonly isUntold: boolean }
  | { readonly state: "unknown"; readonly dependsOn: readonly string[] };

/** Who a grant is to. */
export function granteeOf(grant: LakeGrant, estate: Estate): Grantee {
  const { resource, principal } = grant;
  const joined = estate.derive(roles).join(resource, principal);
  if (joined.state === "joined") return memberOf(joined.to);
  const name = resource.text(principal);
  if (name.state === "unknown") return { state: "unknown", dependsOn: name.dependsOn.map(({ urn }) => urn) };
  if (name.state !== "known" || joined.state === "loose") return { state: "unknown", dependsOn: [] };
  // A role of ours that another program makes says in its name whose it is: lake.<department>.<group>.
  const [, department, group] = /:role\/lakeward\/\w+\/lake\.([a-z0-9_]+)\.(-?[a-z0-9_]+)$/.exec(name.value) ?? [];
  const account = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(name.value)?.[1];
  if (account !== undefined && isRegistered(account, estate.derive(accountRegister)) === "no")
    return { state: "outside", account };
  if (department !== undefined && group !== undefined)
    return { state: "member", department, group: group.startsWith("-") ? undefined : group };
  return { state: "stranger", isUntold: false };
}

function memberOf(role: Resource): Grantee {
  const component = role.ancestor("lakeward:lake:Role");
  if (component === undefined) {
    const tag = ownDepartment(role);
    return tag.state === "known"
      ? { state: "member", department: tag.value, group: undefined }
      : { state: "stranger", isUntold: tag.state !== "absent" };
  }
  const [department, group] = [component.text("department"), component.text("group")];
  if (department.state === "unknown" || group.state === "unknown")
    return { state: "unknown", dependsOn: [component.urn] };
  if (department.state !== "known") return { state: "stranger", isUntold: true };
  return { state: "member", department: department.value, group: group.state === "known" ? group.value : undefined };
}
