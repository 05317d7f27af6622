import type { Reading, Resource } from "./resource.ts";
import { textsOf } from "./texts-of.ts";

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

/**
 * Tag key in small letters, as AWS keeps it → values; keys are joined by AND, values by OR. Undefined values are not known yet,
 * or none; an undefined expression is not known yet, or empty.
 */
export type TagExpression = ReadonlyMap<string, readonly string[] | undefined> | undefined;

type Unread = Exclude<Reading<unknown>, { readonly state: "known" }>;

/** What a grant of ours or of the bridged provider is on; unreadable where it does not say exactly one thing. */
export function targetOf(grant: Resource): GrantTarget {
  const isOurs = grant.type.startsWith("lakeward:");
  const on = isOurs ? grant.keys("on") : bridgedForms(grant);
  if (on.state !== "known") return { kind: "unreadable", reading: on };
  const [form, ...more] = on.value;
  if (form === undefined) return { kind: "unreadable", reading: { state: "absent", path: isOurs ? "on" : "table" } };
  if (more.length > 0) return unreadable("on", "one thing that it is on", on.value.toSorted().join(" and "));
  return isOurs ? ourTarget(grant, form) : bridgedTarget(grant, form);
}

function unreadable(path: string, wanted: string, found: string): GrantTarget {
  return { kind: "unreadable", reading: { state: "malformed", path, wanted, found } };
}

function ourTarget(grant: Resource, form: string): GrantTarget {
  const path = `on.${form}`;
  if (form === "catalogue") return wholeCatalogue(grant, path);
  const block = grant.record(path);
  if (block.state === "malformed") return { kind: "unreadable", reading: block };
  switch (form) {
    case "table":
      return oneTable(grant, { database: `${path}.database`, table: `${path}.name`, path });
    case "allTables":
      return { kind: "allTables", database: `${path}.database`, path };
    case "columns":
      return { kind: "columns", database: `${path}.database`, table: `${path}.table`, path: `${path}.names` };
    case "columnsExcept":
      return { kind: "allButColumns", database: `${path}.database`, table: `${path}.table`, path: `${path}.names` };
    case "cellsFilter":
      return { kind: "cellsFilter", path };
    case "savedTagPolicy":
      return { kind: "savedTagPolicy", resourceType: resourceTypeAt(grant, path), path };
    case "tagPolicy":
      return {
        kind: "tagPolicy",
        resourceType: resourceTypeAt(grant, path),
        expression: ourExpression(grant),
        path: `${path}.expression`,
      };
    case "database":
      return { kind: "database", database: `${path}.name`, path };
    case "dataLocation":
      return { kind: "dataLocation", location: `${path}.arn`, path };
    case "tag":
    case "tagExpression":
      return { kind: "tag", path };
    default:
      return unreadable(path, "something that a grant can be on", form);
  }
}

function wholeCatalogue(grant: Resource, path: string): GrantTarget {
  const flag = grant.flag(path);
  if (flag.state !== "known") return { kind: "unreadable", reading: flag };
  return flag.value ? { kind: "catalogue", path } : unreadable(path, "true", "false");
}

/** Names by which AWS means every table, which may stand where one is named. */
const everyTable: readonly string[] = ["", "*", "ALL_TABLES"];

function oneTable(
  grant: Resource,
  of: { readonly database: string; readonly table: string; readonly path: string },
): GrantTarget {
  const name = grant.text(of.table);
  return name.state === "known" && everyTable.includes(name.value.trim().toUpperCase())
    ? { kind: "allTables", database: of.database, path: of.path }
    : { kind: "table", ...of };
}

/** TABLE or DATABASE; malformed where it is neither. */
function resourceTypeAt(grant: Resource, path: string): Reading<string> {
  const type = grant.text(`${path}.resourceType`);
  if (type.state !== "known") return type;
  const value = type.value.trim().toUpperCase();
  return value === "TABLE" || value === "DATABASE"
    ? { ...type, value }
    : { state: "malformed", path: type.path, wanted: "TABLE or DATABASE", found: "another word" };
}

function ourExpression(grant: Resource): TagExpression {
  const keys = grant.keys("on.tagPolicy.expression");
  if (keys.state !== "known") return undefined;
  return expressionOf(
    keys.value.map((key) => [key, textsOf(grant, `on.tagPolicy.expression[${JSON.stringify(key)}]`)]),
  );
}

function expressionOf(pairs: readonly (readonly [string, readonly string[] | undefined])[]): TagExpression {
  const found = new Map<string, readonly string[] | undefined>();
  for (const [key, values] of pairs) {
    const known = key.toLowerCase();
    const own = values?.length === 0 ? undefined : values;
    const others = found.get(known);
    // A key that is said twice counts with all that it is said to be.
    found.set(known, !found.has(known) ? own : own && others && [...others, ...own]);
  }
  return found.size === 0 ? undefined : found;
}

const forms = [
  "catalogResource",
  "database",
  "dataCellsFilter",
  "dataLocation",
  "lfTag",
  "lfTagPolicy",
  "table",
  "tableWithColumns",
] as const;

function bridgedForms(grant: Resource): Reading<readonly string[]> {
  const isOff = (form: string) => {
    const flag = grant.flag(form);
    return form === "catalogResource" && flag.state === "known" && !flag.value;
  };
  const said = forms.filter((form) => grant.get(form).state !== "absent" && !isOff(form));
  return { state: "known", path: "table", value: said };
}

function bridgedTarget(grant: Resource, form: string): GrantTarget {
  if (form === "catalogResource") return wholeCatalogue(grant, form);
  const block = grant.record(form);
  if (block.state === "malformed") return { kind: "unreadable", reading: block };
  switch (form) {
    case "tableWithColumns":
      return someColumns(grant);
    case "table":
      return bridgedTable(grant);
    case "dataCellsFilter":
      return { kind: "cellsFilter", path: form };
    case "lfTagPolicy":
      return {
        kind: "tagPolicy",
        resourceType: resourceTypeAt(grant, form),
        expression: bridgedExpression(grant),
        path: "lfTagPolicy.expressions",
      };
    case "database":
      return { kind: "database", database: "database.name", path: form };
    case "dataLocation":
      return { kind: "dataLocation", location: "dataLocation.arn", path: form };
    default:
      return { kind: "tag", path: form };
  }
}

/** Whether a block has its wildcard on, or why that cannot be told. */
function wildcardAt(grant: Resource, path: string): boolean | Unread {
  const flag = grant.flag(`${path}.wildcard`);
  if (flag.state === "known") return flag.value;
  return flag.state === "absent" ? false : flag;
}

function someColumns(grant: Resource): GrantTarget {
  const of = { database: "tableWithColumns.databaseName", table: "tableWithColumns.name" };
  const excluded = grant.elements("tableWithColumns.excludedColumnNames");
  if (excluded.state !== "absent" && !(excluded.state === "known" && excluded.value.length === 0))
    return { kind: "allButColumns", ...of, path: "tableWithColumns.excludedColumnNames" };
  const wildcard = wildcardAt(grant, "tableWithColumns");
  if (typeof wildcard !== "boolean") return { kind: "unreadable", reading: wildcard };
  return wildcard
    ? { kind: "table", ...of, path: "tableWithColumns.wildcard" }
    : { kind: "columns", ...of, path: "tableWithColumns.columnNames" };
}

function bridgedTable(grant: Resource): GrantTarget {
  const wildcard = wildcardAt(grant, "table");
  if (typeof wildcard !== "boolean") return { kind: "unreadable", reading: wildcard };
  // A table block without a name is a wildcard (AWS provider's own rule).
  return wildcard || grant.get("table.name").state === "absent"
    ? { kind: "allTables", database: "table.databaseName", path: "table" }
    : oneTable(grant, { database: "table.databaseName", table: "table.name", path: "table" });
}

function bridgedExpression(grant: Resource): TagExpression {
  const expressions = grant.elements("lfTagPolicy.expressions");
  if (expressions.state !== "known") return undefined;
  const keyed = expressions.value.map((path) => ({
    key: grant.text(`${path}.key`),
    values: textsOf(grant, `${path}.values`),
  }));
  if (keyed.some(({ key }) => key.state !== "known")) return undefined;
  return expressionOf(
    keyed.flatMap(({ key, values }) => (key.state === "known" ? [[key.value, values] as const] : [])),
  );
}
