import type { LakeFormationSnapshot, Tag } from "../snapshot.ts";
import type { Drift } from "./drift.ts";

/** Databases and tables that are missing, and tags that differ on those that are there. */
export function catalogueDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const drift: Drift[] = [];
  const tables = new Map(live.tables.map((table) => [`${table.DatabaseName}.${table.Name}`.toLowerCase(), table]));
  const databases = new Map(live.databases.map((database) => [database.Name.toLowerCase(), database]));
  const compare = (what: string, wanted: readonly Tag[], held: readonly Tag[] | undefined): void => {
    if (held === undefined) {
      drift.push({ kind: "missing-catalogue", subject: what, says: `${what} is not in the catalogue; run pulumi up` });
      return;
    }
    const [right, there] = [pairs(wanted), pairs(held)];
    for (const pair of there.difference(right))
      drift.push({
        kind: "tag",
        subject: what,
        says: `${what} carries the tag ${pair}, which no declaration puts on it; take it off`,
      });
    for (const pair of right.difference(there))
      drift.push({ kind: "tag", subject: what, says: `${what} lacks the tag ${pair}; run pulumi up` });
  };
  for (const { Name, LFTags = [] } of declared.databases) {
    const held = databases.get(Name.toLowerCase());
    compare(`database ${Name}`, LFTags, held === undefined ? undefined : (held.LFTags ?? []));
  }
  for (const { DatabaseName, Name, LFTags = [] } of declared.tables) {
    const held = tables.get(`${DatabaseName}.${Name}`.toLowerCase());
    compare(`table ${DatabaseName}.${Name}`, LFTags, held === undefined ? undefined : (held.LFTags ?? []));
    for (const column of held?.LFTagsOnColumns ?? [])
      compare(`column ${DatabaseName}.${Name}.${column.Name}`, [], column.LFTags);
  }
  return drift;
}

function pairs(tags: readonly Tag[]): ReadonlySet<string> {
  return new Set(tags.flatMap(({ TagKey, TagValues }) => TagValues.map((value) => `${TagKey}=${value}`.toLowerCase())));
}
