import type { Permission } from "@aws-sdk/client-lakeformation";
import { formOf, type GrantedForm, type GrantedResource } from "./granted-resource.ts";

/** What may be granted on one kind of resource. */
export interface GrantableOn {
  /** AWS's name of the kind, in requests. */
  readonly resource: string;
  readonly permissions: readonly Permission[];
  /** Does ALL stand for each of the others, so that AWS lists it together with them? */
  readonly allHoldsOthers: boolean;
  readonly source: string;
}

const guide = "https://docs.aws.amazon.com/lake-formation/latest/dg";
const perType = `${guide}/lf-permissions-reference.html`;

const database: readonly Permission[] = ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"];
const table: readonly Permission[] = ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"];
const byTag = { permissions: [...new Set([...database, ...table])].sort(), allHoldsOthers: true, source: perType };

/** Which permissions AWS takes on which kind of resource, in AWS's spelling. */
export const permissionsByResource: Readonly<Record<GrantedForm, GrantableOn>> = {
  catalogue: {
    resource: "Catalog",
    permissions: [
      "ALL",
      "ALTER",
      "CREATE_CATALOG",
      "CREATE_DATABASE",
      "CREATE_LF_TAG",
      "CREATE_LF_TAG_EXPRESSION",
      "DESCRIBE",
      "DROP",
      "SUPER_USER",
    ],
    allHoldsOthers: false,
    source: "https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_GrantPermissions.html",
  },
  database: { resource: "Database", permissions: database, allHoldsOthers: true, source: perType },
  table: { resource: "Table", permissions: table, allHoldsOthers: true, source: perType },
  allTables: { resource: "Table (TableWildcard)", permissions: table, allHoldsOthers: true, source: perType },
  columns: {
    resource: "TableWithColumns (ColumnNames)",
    permissions: ["SELECT"],
    allHoldsOthers: false,
    source: perType,
  },
  columnsExcept: {
    resource: "TableWithColumns (ColumnWildcard)",
    permissions: ["SELECT"],
    allHoldsOthers: false,
    source: perType,
  },
  cellsFilter: {
    resource: "DataCellsFilter",
    permissions: ["DESCRIBE", "DROP", "SELECT"],
    allHoldsOthers: false,
    source: perType,
  },
  dataLocation: {
    resource: "DataLocation",
    permissions: ["DATA_LOCATION_ACCESS"],
    allHoldsOthers: false,
    source: perType,
  },
  tagPolicy: { resource: "LFTagPolicy (Expression)", ...byTag },
  savedTagPolicy: { resource: "LFTagPolicy (ExpressionName)", ...byTag },
  tag: {
    resource: "LFTag",
    permissions: ["ALTER", "ASSOCIATE", "DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION"],
    allHoldsOthers: false,
    source: `${guide}/TBAC-granting-tags.html`,
  },
  tagExpression: {
    resource: "LFTagExpression",
    permissions: ["ALTER", "DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION"],
    allHoldsOthers: false,
    source: `${guide}/managing-tag-expressions.html`,
  },
};

/** What may be granted on this resource; a tag policy takes what its resource type takes. */
export function grantablePermissions(on: GrantedResource): readonly Permission[] {
  const policy = "tagPolicy" in on ? on.tagPolicy : "savedTagPolicy" in on ? on.savedTagPolicy : undefined;
  if (policy !== undefined) return policy.resourceType === "DATABASE" ? database : table;
  return permissionsByResource[formOf(on)].permissions;
}

/** The permissions with what ALL stands for, ALL among them; anything else stands for itself. */
export function withPartsOfAll(on: GrantedResource, permissions: readonly Permission[]): readonly Permission[] {
  return permissions.includes("ALL") && permissionsByResource[formOf(on)].allHoldsOthers
    ? [...new Set([...permissions, ...grantablePermissions(on)])]
    : permissions;
}
