import { Candidates } from "./candidates.ts";
import { databaseNameAt } from "./database-name.ts";
import type { Estate } from "./estate.ts";
import type { TagExpression } from "./grant-target.ts";
import { databases } from "./lake.ts";
import type { Resource } from "./resource.ts";
import { tables } from "./table.ts";

/** LF-tag key → value; an undefined value is there but not known yet. Keys are lower case, as AWS keeps them. */
export type LfTags = ReadonlyMap<string, string | undefined>;

/** Stands in a tag policy for every value of a key. */
export const everyValue = "*";

/** The LF-tags of each table: its database's, and its own before them. */
export function lfTags(estate: Estate): ReadonlyMap<Resource, LfTags> {
  const { tags } = estate.derive(assignments);
  return new Map(
    estate.derive(tables).map(({ resource, paths }) => {
      const database = databaseKey(resource, paths.database, estate);
      const table = tableKey(resource, paths.database, paths.name, estate);
      const keys = [database, table, resource.urn].flatMap((key) => key ?? []);
      return [resource, new Map(keys.flatMap((key) => [...(tags.get(key) ?? [])]))];
    }),
  );
}

/** Whether an expression matches the tags: undecided when a value that it asks for is not known. */
export function matchesTags(expression: TagExpression, tags: LfTags): "yes" | "no" | "undecided" {
  if (expression === undefined) return "undecided";
  let answer: "yes" | "undecided" = "yes";
  for (const [key, values] of expression) {
    if (!tags.has(key)) return "no";
    const value = tags.get(key);
    if (values?.includes(everyValue)) continue;
    if (values === undefined || value === undefined) answer = "undecided";
    else if (!values.some((one) => one.toLowerCase() === value.toLowerCase())) return "no";
  }
  return answer;
}

/** Whether some assignment of the document does not say yet what it is on, or which tags: any table may have them. */
export function hasUntoldTags(estate: Estate): boolean {
  return estate.derive(assignments).hasUntold;
}

interface Assignments {
  /** By the key of a database or a table, whether or not it is in the document, and by the URN of a table. */
  readonly tags: ReadonlyMap<string, LfTags>;
  readonly hasUntold: boolean;
}

function assignments(estate: Estate): Assignments {
  const byTable = new Candidates(
    estate.derive(tables).map(({ resource }) => resource),
    [],
  );
  const found = new Map<string, Map<string, string | undefined>>();
  let hasUntold = false;
  for (const { resource, database, table, tags, isWhole } of written(estate)) {
    const names = [resource.text(database), resource.text(table)] as const;
    const joined = byTable.join(resource, table);
    const own =
      names[1].state === "absent"
        ? databaseKey(resource, database, estate)
        : tableKey(resource, database, table, estate);
    const to = own ?? (joined.state === "joined" ? joined.to.urn : undefined);
    if (!isWhole || (to === undefined && names[0].state !== "absent")) hasUntold = true;
    if (to !== undefined) found.set(to, merged(found.get(to), tags));
  }
  return { tags: found, hasUntold };
}

/** With two values of one key on one thing, whichever is written last counts: which that is the document does not say. */
function merged(before: LfTags = new Map(), more: LfTags): Map<string, string | undefined> {
  const all = new Map(before);
  for (const [key, value] of more) {
    const isSame = !before.has(key) || before.get(key)?.toLowerCase() === value?.toLowerCase();
    all.set(key, isSame ? value : undefined);
  }
  return all;
}

/** What a database is known by: its name in lower case, or the URN of one that has none of its own. */
function databaseKey(resource: Resource, path: string, estate: Estate): string | undefined {
  const name = databaseNameAt(resource, path, estate);
  if (name.state === "known") return name.value.toLowerCase();
  const joined = estate.derive(databases).join(resource, path);
  return joined.state === "joined" ? joined.to.urn : undefined;
}

function tableKey(resource: Resource, database: string, table: string, estate: Estate): string | undefined {
  const [key, name] = [databaseKey(resource, database, estate), resource.text(table)];
  return key !== undefined && name.state === "known" ? `${key}.${name.value.toLowerCase()}` : undefined;
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
  const several = estate.ofType("aws:lakeformation/resourceLfTags:ResourceLfTags").map((resource): Written => {
    const list = resource.elements("lfTags");
    return bridged(resource, list.state === "known" ? list.value : undefined);
  });
  const single = estate
    .ofType("aws:lakeformation/resourceLfTag:ResourceLfTag")
    .map((resource): Written => bridged(resource, ["lfTag"]));
  return [...ours, ...several, ...single];
}

/** Tags at places of a bridged assignment; those on columns are on no table. */
function bridged(resource: Resource, places: readonly string[] | undefined): Written {
  const pairs = (places ?? []).flatMap((path) => {
    const key = resource.text(`${path}.key`);
    return key.state === "known" ? [pair(resource, key.value, `${path}.value`)] : [];
  });
  const onTable = resource.get("table").state !== "absent";
  return {
    resource,
    database: onTable ? "table.databaseName" : "database.name",
    table: "table.name",
    tags: new Map(pairs),
    isWhole: pairs.length === places?.length,
  };
}

function pair(resource: Resource, key: string, path: string): readonly [string, string | undefined] {
  const value = resource.text(path);
  return [key.toLowerCase(), value.state === "known" ? value.value : undefined];
}
