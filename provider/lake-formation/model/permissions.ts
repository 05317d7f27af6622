import type { ResourceKind } from "./resource.ts";

/** A word of Lake Formation for what a principal may do. */
export type Permission = (typeof permissionWords)[number];

const permissionWords = [
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
  "SUPER_USER",
] as const;

const onDatabase: readonly Permission[] = ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"];
const onTable: readonly Permission[] = ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"];

/** Which permission applies to which kind of resource (developer guide, "Lake Formation permissions per resource type"). */
const applicable: Readonly<Record<ResourceKind, readonly Permission[]>> = {
  catalogue: [
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
  database: onDatabase,
  table: onTable,
  allTables: onTable,
  column: ["SELECT"],
  excludedColumns: ["SELECT"],
  // A filter is read through SELECT and itself looked at or deleted (developer guide, "Granting data filter permissions").
  cellsFilter: ["DESCRIBE", "DROP", "SELECT"],
  dataLocation: ["DATA_LOCATION_ACCESS"],
  tag: ["ALTER", "ASSOCIATE", "DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION"],
  tagExpression: ["ALTER", "DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION"],
  databasesByTag: onDatabase,
  tablesByTag: onTable,
  databasesBySavedExpression: onDatabase,
  tablesBySavedExpression: onTable,
};

const words: ReadonlySet<string> = new Set(permissionWords);

/** What may be granted on a kind of resource, in alphabetical order. */
export function applicablePermissions(kind: ResourceKind): readonly Permission[] {
  return applicable[kind];
}

/** Whether the word is one of Lake Formation's permissions at all. */
export function isPermission(word: string): word is Permission {
  return words.has(word);
}

/**
 * What a grant of these permissions comes to: ALL on databases and tables is kept and listed together with each of its parts
 * (hashicorp/terraform-provider-aws#49453, #36827).
 */
export function expandPermissions(kind: ResourceKind, granted: Iterable<Permission>): ReadonlySet<Permission> {
  const held = new Set(granted);
  if (held.has("ALL") && kind !== "catalogue") for (const part of applicable[kind]) held.add(part);
  return held;
}
