import type { Estate } from "./estate.ts";
import type { LfTags } from "./lf-tags.ts";
import type { Resource } from "./resource.ts";
import { textsOf } from "./texts-of.ts";

/** LF-tags that stand on columns of a table; only the bridged provider sets such. */
export interface ColumnLfTags {
  readonly resource: Resource;
  /** Property paths of the table's names, and of what says the columns. */
  readonly paths: { readonly database: string; readonly table: string; readonly columns: string };
  /** Names of the columns; undefined for all but some, or while they are not known. */
  readonly columns: readonly string[] | "all" | undefined;
  /** Undefined while a key is not known. */
  readonly tags: LfTags | undefined;
}

const block = "tableWithColumns";

/** All assignments of LF-tags to columns. */
export function columnLfTags(estate: Estate): readonly ColumnLfTags[] {
  const several = estate.ofType("aws:lakeformation/resourceLfTags:ResourceLfTags").map((resource) => {
    const list = resource.elements("lfTags");
    return { resource, places: list.state === "known" ? list.value : undefined };
  });
  const single = estate
    .ofType("aws:lakeformation/resourceLfTag:ResourceLfTag")
    .map((resource) => ({ resource, places: ["lfTag"] }));
  return [...several, ...single]
    .filter(({ resource }) => resource.get(block).state !== "absent")
    .map(({ resource, places }) => ({
      resource,
      paths: { database: `${block}.databaseName`, table: `${block}.name`, columns: `${block}.columnNames` },
      columns: columnsAt(resource),
      tags: places && tagsAt(resource, places),
    }));
}

function columnsAt(resource: Resource): ColumnLfTags["columns"] {
  const named = textsOf(resource, `${block}.columnNames`);
  if (named !== undefined && named.length > 0) return named;
  const wildcard = resource.flag(`${block}.wildcard`);
  const isWild =
    (wildcard.state === "known" && wildcard.value) || resource.record(`${block}.columnWildcard`).state === "known";
  const exclusions = [`${block}.excludedColumnNames`, `${block}.columnWildcard.excludedColumnNames`];
  return isWild && exclusions.every((path) => resource.get(path).state === "absent") ? "all" : undefined;
}

function tagsAt(resource: Resource, places: readonly string[]): LfTags | undefined {
  const tags = new Map<string, string | undefined>();
  for (const place of places) {
    const [key, value] = [resource.text(`${place}.key`), resource.text(`${place}.value`)];
    if (key.state !== "known") return undefined;
    tags.set(key.value.toLowerCase(), value.state === "known" ? value.value : undefined);
  }
  return tags;
}
