import { allowsAnyOf, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import type { IdentityPolicy } from "../../view/identity-policies.ts";
import { isRoleKindHidden, roleKind, roles } from "../../view/lake.ts";

/** What changes who sees what, for everyone. */
const administering = [
  "lakeformation:AddLFTagsToResource",
  "lakeformation:BatchGrantPermissions",
  "lakeformation:BatchRevokePermissions",
  "lakeformation:CreateDataCellsFilter",
  "lakeformation:CreateLFTag",
  "lakeformation:CreateLFTagExpression",
  "lakeformation:CreateLakeFormationIdentityCenterConfiguration",
  "lakeformation:CreateLakeFormationOptIn",
  "lakeformation:DeleteDataCellsFilter",
  "lakeformation:DeleteLFTag",
  "lakeformation:DeleteLFTagExpression",
  "lakeformation:DeleteLakeFormationOptIn",
  "lakeformation:DeregisterResource",
  "lakeformation:GrantPermissions",
  "lakeformation:PutDataLakeSettings",
  "lakeformation:RegisterResource",
  "lakeformation:RegisterResourceWithPrivilegedAccess",
  "lakeformation:RemoveLFTagsFromResource",
  "lakeformation:RevokePermissions",
  "lakeformation:UpdateDataCellsFilter",
  "lakeformation:UpdateLFTag",
  "lakeformation:UpdateLFTagExpression",
  "lakeformation:UpdateLakeFormationIdentityCenterConfiguration",
  "lakeformation:UpdateResource",
];

/** IAM-16: settings, grants and registrations of the lake are for the deploy role only. */
export const keepLakeAdministration: Rule = noStatement(
  [{ is: (statement) => allowsAnyOf(statement, administering), message: "lets it change who sees what in the lake" }],
  isDeployRole,
);

function isDeployRole({ resource }: IdentityPolicy, estate: Estate): boolean {
  const joined = estate.derive(roles).join(resource, "role");
  const role = resource.type === "aws:iam/role:Role" ? resource : joined.state === "joined" ? joined.to : undefined;
  return role !== undefined && !isRoleKindHidden(role) && roleKind(role) === "deploy";
}
