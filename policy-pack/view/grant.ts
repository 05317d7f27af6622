import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

/** What a Lake Formation grant is on; names are property paths of the grant. */
export type GrantTarget =
  | { readonly kind: "table"; readonly database: string; readonly table: string; readonly path: string }
  /** Every table of the database, those to come among them. */
  | { readonly kind: "allTables"; readonly database: string; readonly path: string }
  | { readonly kind: "columns"; readonly database: string; readonly table: string; readonly path: string }
  /** All columns but those listed: new columns are seen. */
  | { readonly kind: "allButColumns"; readonly database: string; readonly table: string; readonly path: string }
  | {
      readonly kind: "tagPolicy";
      readonly resourceType: Reading<string>;
      readonly expression: TagExpression;
      readonly path: string;
    }
  /** What a data cells filter shows. */
  | { readonly kind: "cellsFilter"; readonly path: string }
  /** A tag policy by an expression that is saved under a name. */
  | { readonly kind: "savedTagPolicy"; readonly resourceType: Reading<string>; readonly path: string }
  | { readonly kind: "database"; readonly database: string; readonly path: string }
  | { readonly kind: "dataLocation"; readonly location: string; readonly path: string }
  | { readonly kind: "catalogue"; readonly path: string }
  /** An LF-tag itself, or a saved expression itself: the right to use or change it. */
  | { readonly kind: "tag"; readonly path: string }
  | { readonly kind: "unreadable"; readonly reading: Exclude<Reading<unknown>, { readonly state: "known" }> };

/** Tag key → values; joined by AND, values by OR. Undefined values are not known yet; an undefined expression is not. */
export type TagExpression = ReadonlyMap<string, readonly string[] | undefined> | undefined;

/** A grant of ours (`lakeward:lakeformation:Grant`) or of the bridged provider, in one form. */
export interface LakeGrant {
  readonly resource: Resource;
  /** Path of the property that names who is granted. */
  readonly principal: "principal";
  /** Upper case; undefined where they cannot be read. */
  readonly permissions: readonly string[] | undefined;
  /** Those that it may pass on, upper case; undefined where they cannot be read. */
  readonly grantable: readonly string[] | undefined;
  /** Path of the property that lists what may be passed on. */
  readonly grantablePath: string;
  readonly target: GrantTarget;
}

/** All grants. */
export function grants(estate: Estate): readonly LakeGrant[] {
  return [
    ...estate
      .ofType("lakeward:lakeformation:Grant")
      .map((resource) => grantOf(resource, "grantOption", ourTarget(resource))),
    ...estate
      .ofType("aws:lakeformation/permissions:Permissions")
      .map((resource) => grantOf(resource, "permissionsWithGrantOptions", bridgedTarget(resource))),
  ];
}

function grantOf(resource: Resource, grantablePath: string, target: GrantTarget): LakeGrant {
  const isGrantable = resource.get(grantablePath).state !== "absent";
  return {
    resource,
    principal: "principal",
    permissions: textsOf(resource, "permissions")?.map((text) => text.toUpperCase()),
    grantable: isGrantable ? textsOf(resource, grantablePath)?.map((text) => text.toUpperCase()) : [],
    grantablePath,
    target,
  };
}

function ourTarget(grant: Resource): GrantTarget {
  const on = grant.keys("on");
  if (on.state !== "known") return { kind: "unreadable", reading: on };
  const has = (form: string) => on.value.includes(form);
  if (has("table")) return { kind: "table", database: "on.table.database", table: "on.table.name", path: "on.table" };
  if (has("allTables")) return { kind: "allTables", database: "on.allTables.database", path: "on.allTables" };
  if (has("columns"))
    return { kind: "columns", database: "on.columns.database", table: "on.columns.table", path: "on.columns.names" };
  if (has("columnsExcept")) {
    const path = "on.columnsExcept.names";
    return { kind: "allButColumns", database: "on.columnsExcept.database", table: "on.columnsExcept.table", path };
  }
  if (has("cellsFilter")) return { kind: "cellsFilter", path: "on.cellsFilter" };
  if (has("savedTagPolicy")) {
    const resourceType = grant.text("on.savedTagPolicy.resourceType");
    return { kind: "savedTagPolicy", resourceType, path: "on.savedTagPolicy" };
  }
  if (has("database")) return { kind: "database", database: "on.database.name", path: "on.database" };
  if (has("dataLocation")) return { kind: "dataLocation", location: "on.dataLocation.arn", path: "on.dataLocation" };
  if (has("tag")) return { kind: "tag", path: "on.tag" };
  if (has("tagExpression")) return { kind: "tag", path: "on.tagExpression" };
  if (has("tagPolicy")) {
    return {
      kind: "tagPolicy",
      resourceType: grant.text("on.tagPolicy.resourceType"),
      expression: ourExpression(grant),
      path: "on.tagPolicy.expression",
    };
  }
  return { kind: "catalogue", path: "on" };
}

function ourExpression(grant: Resource): TagExpression {
  const keys = grant.keys("on.tagPolicy.expression");
  if (keys.state !== "known") return undefined;
  return new Map(keys.value.map((key) => [key, textsOf(grant, `on.tagPolicy.expression[${JSON.stringify(key)}]`)]));
}

function bridgedTarget(grant: Resource): GrantTarget {
  const has = (property: string) => grant.get(property).state !== "absent";
  const isOn = (property: string) => {
    const flag = grant.flag(property);
    return flag.state === "known" && flag.value;
  };
  if (has("tableWithColumns")) {
    const block = grant.record("tableWithColumns");
    if (block.state !== "known") return { kind: "unreadable", reading: block };
    const of = { database: "tableWithColumns.databaseName", table: "tableWithColumns.name" };
    if (has("tableWithColumns.excludedColumnNames"))
      return { kind: "allButColumns", ...of, path: "tableWithColumns.excludedColumnNames" };
    if (isOn("tableWithColumns.wildcard")) return { kind: "table", ...of, path: "tableWithColumns.wildcard" };
    return { kind: "columns", ...of, path: "tableWithColumns.columnNames" };
  }
  if (has("table")) {
    const block = grant.record("table");
    if (block.state !== "known") return { kind: "unreadable", reading: block };
    // A table block without a name is a wildcard (AWS provider's own rule).
    if (isOn("table.wildcard") || !has("table.name"))
      return { kind: "allTables", database: "table.databaseName", path: "table" };
    return { kind: "table", database: "table.databaseName", table: "table.name", path: "table" };
  }
  if (has("dataCellsFilter")) return { kind: "cellsFilter", path: "dataCellsFilter" };
  if (has("lfTagPolicy")) {
    return {
      kind: "tagPolicy",
      resourceType: grant.text("lfTagPolicy.resourceType"),
      expression: bridgedExpression(grant),
      path: "lfTagPolicy.expressions",
    };
  }
  if (has("database")) return { kind: "database", database: "database.name", path: "database" };
  if (has("dataLocation")) return { kind: "dataLocation", location: "dataLocation.arn", path: "dataLocation" };
  if (has("lfTag")) return { kind: "tag", path: "lfTag" };
  return { kind: "catalogue", path: "catalogResource" };
}

function bridgedExpression(grant: Resource): TagExpression {
  const expressions = grant.elements("lfTagPolicy.expressions");
  if (expressions.state !== "known") return undefined;
  const keyed = expressions.value.map((path) => ({
    key: grant.text(`${path}.key`),
    values: textsOf(grant, `${path}.values`),
  }));
  if (keyed.some(({ key }) => key.state !== "known")) return undefined;
  return new Map(keyed.flatMap(({ key, values }) => (key.state === "known" ? [[key.value, values] as const] : [])));
}

/** The texts of a list; undefined when the list or any of them cannot be read. */
function textsOf(resource: Resource, path: string): readonly string[] | undefined {
  const list = resource.elements(path);
  if (list.state !== "known") return undefined;
  const texts = list.value.map((one) => resource.text(one));
  return texts.every((text) => text.state === "known")
    ? texts.flatMap((text) => (text.state === "known" ? [text.value] : []))
    : undefined;
}
