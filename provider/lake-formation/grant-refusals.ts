import type { Problem } from "../service/shape.ts";
import { formOf, type GrantedResource } from "./granted-resource.ts";
import { limits } from "./limits.ts";
import { grantablePermissions } from "./permissions-by-resource.ts";
import { refuseTag } from "./tag-text.ts";

interface Declared {
  readonly principal?: string | undefined;
  readonly on?: GrantedResource | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly grantOption?: readonly string[] | undefined;
}

const everybody = /^IAM_ALLOWED_PRINCIPALS$|:IAMPrincipals$/i;
const session = /^arn:[^:]+:sts:.*:assumed-role\//;
const principalForm = /^arn:[^:]+:|^\d{12}$/;

/** What a grant may never say, whatever AWS would take. */
export function refuseGrant({ principal, on, permissions, grantOption }: Declared): readonly Problem[] {
  return [
    ...(principal === undefined ? [] : refusePrincipal(principal)),
    ...(on === undefined ? [] : ofResource(on)),
    ...ofPermissions(on, permissions),
    ...ofTagPermissions(on, permissions),
    ...ofGrantOption(on, permissions, grantOption),
  ];
}

/** Everybody is no principal of ours. */
export function refusePrincipal(principal: string): readonly Problem[] {
  if (everybody.test(principal)) {
    return [
      {
        property: "principal",
        reason: `${principal} opens it to everyone whom IAM lets in; name a role (OpenAccessRevoked takes open access away)`,
      },
    ];
  }
  if (session.test(principal)) {
    const reason = `"${principal}" is a session, which ends; name the role that it is of`;
    return [{ property: "principal", reason }];
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
  if ("table" in on && (on.table.name.includes("*") || on.table.name.toUpperCase() === "ALL_TABLES"))
    return [{ property: "on.table.name", reason: "is a wildcard; name one table, or say allTables" }];
  if ("columns" in on && (on.columns.names.length === 0 || on.columns.names.some((name) => name.includes("*")))) {
    const reason = "names each column that may be seen; a wildcard or an empty list would show new columns too";
    return [{ property: "on.columns.names", reason }];
  }
  if ("columnsExcept" in on && on.columnsExcept.names.length === 0) {
    const reason = "is empty, which leaves nothing out; name what is left out, or grant on the table";
    return [{ property: "on.columnsExcept.names", reason }];
  }
  if ("tag" in on) return [...ofTagValues(on.tag.values), ...refuseTag(on.tag.key, on.tag.values, "on.tag")];
  return "tagPolicy" in on ? refuseExpression(on.tagPolicy.expression, "on.tagPolicy.expression") : [];
}

function ofTagValues(values: readonly string[]): readonly Problem[] {
  const property = "on.tag.values";
  if (values.length === 0) return [{ property, reason: 'is empty; name each value, or "*" for the key itself' }];
  if (!values.includes("*") || values.length === 1) return [];
  return [{ property, reason: 'holds "*", which stands for the key with all its values; name it alone' }];
}

/** A tag expression that would match what nobody named. */
export function refuseExpression(
  expression: Readonly<Record<string, readonly string[]>>,
  property: string,
): readonly Problem[] {
  const entries = Object.entries(expression);
  if (entries.length === 0) return [{ property, reason: "is empty and would match everything; name at least one tag" }];
  return entries.flatMap(([key, values]) => [
    ...refuseTag(key, values, `${property}.${key}`),
    ...(key === key.toLowerCase()
      ? []
      : [{ property: `${property}.${key}`, reason: `is stored in lower case; write ${key.toLowerCase()}` }]),
    ...(values.length === 0 || values.includes("*")
      ? [
          {
            property: `${property}.${key}`,
            reason: "names each value; a wildcard or an empty list would match new values too",
          },
        ]
      : []),
    ...(values.length > limits.tagValuesPerRequest.value
      ? [{ property: `${property}.${key}`, reason: `has more than ${limits.tagValuesPerRequest.value} values` }]
      : []),
  ]);
}

function ofPermissions(
  on: GrantedResource | undefined,
  permissions: readonly string[] | undefined,
): readonly Problem[] {
  if (permissions?.length === 0)
    return [{ property: "permissions", reason: "is empty; name at least one, or leave the grant out" }];
  if (on === undefined || permissions === undefined) return [];
  const allowed = grantablePermissions(on);
  const wrong = permissions.filter((each) => !allowed.some((known) => known === each));
  if (wrong.length > 0) {
    const reason = `${wrong.join(", ")} cannot be granted on ${formOf(on)}; possible are ${allowed.join(", ")}`;
    return [{ property: "permissions", reason }];
  }
  if (permissions.includes("ALL") && permissions.length > 1)
    return [{ property: "permissions", reason: "ALL holds the others already; name it alone" }];
  return [];
}

/** ALTER and DROP are of a tag's key, the others of its values [developer guide: TBAC-granting-tags; hashicorp/terraform-provider-aws#34003]. */
function ofTagPermissions(on: GrantedResource | undefined, permissions: readonly string[] = []): readonly Problem[] {
  if (on === undefined || !("tag" in on) || on.tag.values.includes("*")) return [];
  const ofKey = permissions.filter((each) => each === "ALTER" || each === "DROP");
  if (ofKey.length === 0) return [];
  const reason = `${ofKey.join(", ")} is given on the key, not on values; write values: ["*"] in a grant of its own`;
  return [{ property: "permissions", reason }];
}

function ofGrantOption(
  on: GrantedResource | undefined,
  permissions: readonly string[] | undefined,
  grantOption: readonly string[] | undefined,
): readonly Problem[] {
  if (grantOption === undefined) return [];
  const property = "grantOption";
  if (grantOption.length === 0) return [{ property, reason: "is empty; name what may be passed on, or leave it out" }];
  const excess = grantOption.filter((each) => permissions !== undefined && !permissions.includes(each));
  return [
    ...(excess.length === 0
      ? []
      : [{ property, reason: `${excess.join(", ")} is not among the permissions; only what is held is passed on` }]),
    // Developer guide, "Granting table permissions": SELECT with the grant option takes included columns only.
    ...(on !== undefined && "columnsExcept" in on
      ? [{ property, reason: "is not possible with columns left out; name the columns that may be seen" }]
      : []),
  ];
}
