import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** What the account's component says, or the plan's parameters, or nothing. */
export function accountOf(estate: Estate): Resource | undefined {
  return estate.ofType("lakeward:lake:Account")[0];
}

/** The role of the zone in which a resource stands: `raw`, `trusted` …; undefined outside of zones. */
export function zoneRole(resource: Resource): string | undefined {
  const role = resource.ancestor("lakeward:lake:Zone")?.text("role");
  return role?.state === "known" ? role.value : undefined;
}

/** Whether a dataset is about people: yes unless it says that it is about nobody, by an empty list or in that word. */
export function isPersonal(dataset: Resource): boolean {
  const about = dataset.elements("about");
  if (about.state !== "known") return true;
  return about.value.some((path) => {
    const who = dataset.text(path);
    return who.state !== "known" || who.value !== "nobody";
  });
}

/** Names of a dataset's columns that say something of who a person is; none for a dataset about nobody. */
export function restrictedColumns(dataset: Resource): readonly string[] {
  const columns = dataset.elements("columns");
  if (!isPersonal(dataset) || columns.state !== "known") return [];
  return columns.value.flatMap((path) => {
    const name = dataset.text(`${path}.name`);
    const reveals = dataset.text(`${path}.reveals`);
    const plain = reveals.state === "known" && reveals.value === "plain";
    return name.state === "known" && !plain ? [name.value] : [];
  });
}

/** Kind of the role component above an IAM role: `group`, `pipeline` …; undefined for roles of others. */
export function roleKind(role: Resource): string | undefined {
  const kind = role.ancestor("lakeward:lake:Role")?.text("kind");
  return kind?.state === "known" ? kind.value : undefined;
}

/** IAM roles, by name or ARN. */
export function roles(estate: Estate): Candidates {
  return new Candidates(estate.ofType("aws:iam/role:Role"), ["name", "arn", "id"]);
}

/** Glue databases, by name. */
export function databases(estate: Estate): Candidates {
  return new Candidates(estate.ofType("aws:glue/catalogDatabase:CatalogDatabase"), ["name"]);
}
