import type { Problem } from "../service/shape.ts";
import type { GrantedResource } from "./granted-resource.ts";
import { permissionsByResource } from "./permissions-by-resource.ts";

interface Declared {
  readonly principal?: string | undefined;
  readonly on?: GrantedResource | undefined;
  readonly permissions?: readonly string[] | undefined;
}

const everybody = /^IAM_ALLOWED_PRINCIPALS$|:IAMPrincipals$/i;
const principalForm = /^arn:[^:]+:|^\d{12}$/;

/** What a grant may never say, whatever AWS would take. */
export function refuseGrant({ principal, on, permissions }: Declared): readonly Problem[] {
  return [
    ...(principal === undefined ? [] : ofPrincipal(principal)),
    ...(on === undefined ? [] : ofResource(on)),
    ...ofPermissions(on, permissions),
  ];
}

function ofPrincipal(principal: string): readonly Problem[] {
  if (everybody.test(principal)) {
    return [
      {
        property: "principal",
        reason: `${principal} opens it to everyone whom IAM lets in; name a role (OpenAccessRevoked takes open access away)`,
      },
    ];
  }
  if (principalForm.test(principal)) return [];
  return [
    {
      property: "principal",
      reason: `"${principal}" is no principal; name the ARN of a role, or an account's twelve digits`,
    },
  ];
}

function ofResource(on: GrantedResource): readonly Problem[] {
  if ("table" in on && (on.table.name.includes("*") || on.table.name.toUpperCase() === "ALL_TABLES")) {
    return [{ property: "on.table.name", reason: "is a wildcard; name one table, or say allTables" }];
  }
  if ("columns" in on && (on.columns.names.length === 0 || on.columns.names.some((name) => name.includes("*")))) {
    return [
      {
        property: "on.columns.names",
        reason: "names each column that may be seen; a wildcard or an empty list would show new columns too",
      },
    ];
  }
  if ("tagPolicy" in on) {
    const entries = Object.entries(on.tagPolicy.expression);
    if (entries.length === 0)
      return [
        { property: "on.tagPolicy.expression", reason: "is empty and would match everything; name at least one tag" },
      ];
    return entries
      .filter(([, values]) => values.length === 0 || values.includes("*"))
      .map(([key]) => ({
        property: `on.tagPolicy.expression.${key}`,
        reason: "names each value; a wildcard or an empty list would match new values too",
      }));
  }
  return [];
}

function ofPermissions(
  on: GrantedResource | undefined,
  permissions: readonly string[] | undefined,
): readonly Problem[] {
  if (permissions?.length === 0)
    return [{ property: "permissions", reason: "is empty; name at least one, or leave the grant out" }];
  if (on === undefined || permissions === undefined) return [];
  const [form, allowed] = Object.entries(permissionsByResource).find(([each]) => each in on) ?? ["", []];
  const wrong = permissions.filter((each) => !allowed.some((known) => known === each));
  if (wrong.length > 0) {
    return [
      {
        property: "permissions",
        reason: `${wrong.join(", ")} cannot be granted on ${form}; possible are ${allowed.join(", ")}`,
      },
    ];
  }
  if (permissions.includes("ALL") && permissions.length > 1)
    return [{ property: "permissions", reason: "ALL holds the others already; name it alone" }];
  return [];
}
