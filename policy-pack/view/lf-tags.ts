import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { TagExpression } from "./grant-target.ts";
import { databases } from "./lake.ts";
import { qualified } from "./qualified-name.ts";
import type { Reading, Resource } from "./resource.ts";
import { type Table, tables } from "./table.ts";

/** LF-tag key → value; an undefined value is there but not known yet. Keys are lower case, as AWS keeps them. */
export type LfTags = ReadonlyMap<string, string | undefined>;

/** Stands in a tag policy for every value of a key. */
export const everyValue = "*";

/** The LF-tags of each table: its database's, and its own before them. */
export function lfTags(estate: Estate): ReadonlyMap<Resource, LfTags> {
  const all = estate.derive(tables);
  const byDatabase = databaseOf(estate, all);
  const assigned = assignments(estate, all);
  return new Map(
    all.map(({ resource, paths, qualifiedName }) => {
      const name = resource.text(paths.database);
      const database = byDatabase.get(resource);
      return [
        resource,
        new Map([
          ...(name.state === "known" ? (assigned.get(name.value.toLowerCase()) ?? []) : []),
          ...(database ? (assigned.get(database) ?? []) : []),
          ...(qualifiedName === undefined ? [] : (assigned.get(qualifiedName) ?? [])),
          ...(assigned.get(resource) ?? []),
        ]),
      ];
    }),
  );
}

/** Whether an expression matches the tags: undecided when a value that it asks for is not known. */
export function matchesTags(expression: TagExpression, tags: LfTags): "yes" | "no" | "undecided" {
  if (expression === undefined) return "undecided";
  let answer: "yes" | "undecided" = "yes";
  for (const [key, values] of expression) {
    if (!tags.has(key.toLowerCase())) return "no";
    const value = tags.get(key.toLowerCase());
    if (values?.includes(everyValue)) continue;
    if (values === undefined || value === undefined) answer = "undecided";
    else if (!values.some((one) => one.toLowerCase() === value.toLowerCase())) return "no";
  }
  // An expression of no tags at all is refused by AWS, and shows nothing.
  return expression.size === 0 ? "no" : answer;
}

/** Whether some assignment of the document does not say yet what it is on, or which tags: any table may have them. */
export function hasUntoldTags(estate: Estate): boolean {
  return written(estate).some(({ resource, database, table, isWhole }) => {
    const [databaseName, tableName] = [resource.get(database), resource.get(table)];
    const isUntold = (reading: Reading<unknown>) => reading.state === "unknown" && reading.dependsOn.length === 0;
    return !isWhole || isUntold(databaseName) || isUntold(tableName);
  });
}

function databaseOf(estate: Estate, all: readonly Table[]): ReadonlyMap<Resource, Resource> {
  const candidates = estate.derive(databases);
  return new Map(
    all.flatMap(({ resource, paths }) => {
      const joined = candidates.join(resource, paths.database);
      return joined.state === "joined" ? [[resource, joined.to] as const] : [];
    }),
  );
}

/** By table or database resource, and by name (`database`, `database.table`) for what is not in the document. */
function assignments(estate: Estate, all: readonly Table[]): ReadonlyMap<Resource | string, LfTags> {
  const byDatabase = estate.derive(databases);
  const byTable = new Candidates(
    all.map(({ resource }) => resource),
    [],
  );
  const byName = new Map(all.map((table) => [table.qualifiedName, table.resource]));
  const found = new Map<Resource | string, Map<string, string | undefined>>();
  const note = (of: Resource | string, tags: LfTags) => found.set(of, new Map([...(found.get(of) ?? []), ...tags]));
  for (const { resource, database, table, tags } of written(estate)) {
    const [databaseName, tableName] = [resource.text(database), resource.text(table)];
    if (tableName.state === "absent") {
      const joined = byDatabase.join(resource, database);
      if (joined.state === "joined") note(joined.to, tags);
      else if (databaseName.state === "known") note(databaseName.value.toLowerCase(), tags);
      continue;
    }
    const known =
      databaseName.state === "known" && tableName.state === "known"
        ? qualified(databaseName.value, tableName.value)
        : undefined;
    const joined = byTable.join(resource, table);
    const to = (known === undefined ? undefined : byName.get(known)) ?? (joined.state === "joined" ? joined.to : known);
    if (to !== undefined) note(to, tags);
  }
  return found;
}

interface Written {
  readonly resource: Resource;
  /** Property paths of the names. */
  readonly database: string;
  readonly table: string;
  readonly tags: LfTags;
  /** All its keys can be read. */
  readonly isWhole: boolean;
}

function written(estate: Estate): readonly Written[] {
  const ours = estate.ofType("lakeward:lakeformation:TagAssignment").map((resource): Written => {
    const keys = resource.keys("tags");
    const pairs =
      keys.state === "known" ? keys.value.map((key) => pair(resource, key, `tags[${JSON.stringify(key)}]`)) : [];
    const isWhole = keys.state === "known";
    return { resource, database: "database", table: "table", tags: new Map(pairs), isWhole };
  });
  const bridged = estate.ofType("aws:lakeformation/resourceLfTags:ResourceLfTags").map((resource): Written => {
    const list = resource.elements("lfTags");
    const pairs = (list.state === "known" ? list.value : []).flatMap((path) => {
      const key = resource.text(`${path}.key`);
      return key.state === "known" ? [pair(resource, key.value, `${path}.value`)] : [];
    });
    const onTable = resource.get("table").state !== "absent";
    return {
      resource,
      database: onTable ? "table.databaseName" : "database.name",
      table: "table.name",
      tags: new Map(resource.get("tableWithColumns").state === "absent" ? pairs : []),
      isWhole: list.state === "known" && pairs.length === list.value.length,
    };
  });
  const single = estate.ofType("aws:lakeformation/resourceLfTag:ResourceLfTag").map((resource): Written => {
    const key = resource.text("lfTag.key");
    const onTable = resource.get("table").state !== "absent";
    return {
      resource,
      database: onTable ? "table.databaseName" : "database.name",
      table: "table.name",
      tags: new Map(
        key.state === "known" && resource.get("tableWithColumns").state === "absent"
          ? [pair(resource, key.value, "lfTag.value")]
          : [],
      ),
      isWhole: key.state === "known",
    };
  });
  return [...ours, ...bridged, ...single];
}

function pair(resource: Resource, key: string, path: string): readonly [string, string | undefined] {
  const value = resource.text(path);
  return [key.toLowerCase(), value.state === "known" ? value.value : undefined];
}
