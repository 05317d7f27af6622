import { Candidates } from "./candidates.ts";
import { columnsOf, treatmentIn } from "./declared-columns.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** What the account's component says, or the plan's parameters, or nothing. */
export function accountOf(estate: Estate): Resource | undefined {
  return estate.ofType("lakeward:lake:Account")[0];
}

/** Whether a dataset is about people: yes unless it says that it is about nobody, by an empty list or in that word (a column that says otherwise is MIN-04's to find). */
export function isPersonal(dataset: Resource): boolean {
  const about = dataset.elements("about");
  if (about.state !== "known") return true;
  return about.value.some((path) => {
    const who = dataset.text(path);
    return who.state !== "known" || who.value !== "nobody";
  });
}

/** Names of a dataset's columns that say something of who a person is, none for a dataset about nobody; undefined while one of them is not known. Named a zone, those that are dropped before it are left out. */
export function restrictedColumns(dataset: Resource, zone?: string): readonly string[] | undefined {
  if (!isPersonal(dataset)) return [];
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return undefined;
  const restricted = columns.value.filter((column) => {
    const treatment = zone === undefined ? undefined : treatmentIn(column, zone);
    const isDropped = treatment?.state === "known" && treatment.value === "drop";
    return !isDropped && (column.reveals.state !== "known" || column.reveals.value !== "plain");
  });
  const names = restricted.flatMap(({ name }) => (name.state === "known" ? [name.value] : []));
  return names.length < restricted.length ? undefined : names;
}

/** Kind of the role component above an IAM role: `group`, `pipeline` …; undefined for roles of others. */
export function roleKind(role: Resource): string | undefined {
  const kind = role.ancestor("lakeward:lake:Role")?.text("kind");
  return kind?.state === "known" ? kind.value : undefined;
}

/** Whether a role's component says its kind, which is not known yet. */
export function isRoleKindHidden(role: Resource): boolean {
  return role.ancestor("lakeward:lake:Role")?.text("kind").state === "unknown";
}

/** IAM roles, by name or ARN. */
export function roles(estate: Estate): Candidates {
  return new Candidates(estate.ofType("aws:iam/role:Role"), ["name", "arn", "id"]);
}

/** Glue databases, by name. */
export function databases(estate: Estate): Candidates {
  return new Candidates(estate.ofType("aws:glue/catalogDatabase:CatalogDatabase"), ["name"]);
}
