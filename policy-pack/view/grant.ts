import type { Estate } from "./estate.ts";
import { type GrantTarget, targetOf } from "./grant-target.ts";
import type { Resource } from "./resource.ts";
import { textsOf } from "./texts-of.ts";

/** A grant of ours (`lakeward:lakeformation:Grant`) or of the bridged provider, in one form. */
export interface LakeGrant {
  readonly resource: Resource;
  /** Path of the property that names who is granted. */
  readonly principal: "principal";
  /** Upper case; undefined where they cannot be read, are none at all, or are none of Lake Formation's. */
  readonly permissions: readonly string[] | undefined;
  /** Those that it may pass on, upper case; undefined where they cannot be read. */
  readonly grantable: readonly string[] | undefined;
  /** Path of the property that lists what may be passed on. */
  readonly grantablePath: string;
  readonly target: GrantTarget;
}

/** Lake Formation's words (https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html). */
const lakePermissions: ReadonlySet<string> = new Set([
  "ALL",
  "ALTER",
  "ASSOCIATE",
  "CREATE_CATALOG",
  "CREATE_DATABASE",
  "CREATE_LF_TAG",
  "CREATE_LF_TAG_EXPRESSION",
  "CREATE_TABLE",
  "DATA_LOCATION_ACCESS",
  "DELETE",
  "DESCRIBE",
  "DROP",
  "GRANT_WITH_LF_TAG_EXPRESSION",
  "INSERT",
  "SELECT",
  "SUPER",
  "SUPER_USER",
]);

/** All grants. */
export function grants(estate: Estate): readonly LakeGrant[] {
  return [
    ...estate.ofType("lakeward:lakeformation:Grant").map((resource) => grantOf(resource, "grantOption")),
    ...estate
      .ofType("aws:lakeformation/permissions:Permissions")
      .map((resource) => grantOf(resource, "permissionsWithGrantOptions")),
  ];
}

function grantOf(resource: Resource, grantablePath: string): LakeGrant {
  const permissions = inCapitals(resource, "permissions");
  const isReadable = permissions !== undefined && permissions.length > 0;
  return {
    resource,
    principal: "principal",
    permissions: isReadable && permissions.every((one) => lakePermissions.has(one)) ? permissions : undefined,
    grantable: resource.get(grantablePath).state === "absent" ? [] : inCapitals(resource, grantablePath),
    grantablePath,
    target: targetOf(resource),
  };
}

function inCapitals(resource: Resource, path: string): readonly string[] | undefined {
  return textsOf(resource, path)?.map((text) => text.trim().toUpperCase());
}
