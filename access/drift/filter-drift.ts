import type { LakeFormationSnapshot, SnapshotFilter } from "../snapshot.ts";
import type { Drift, DriftKind } from "./drift.ts";

/** Filters of our tables that are missing, changed or made by hand. */
export function filterDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const named = (snapshot: LakeFormationSnapshot): ReadonlyMap<string, SnapshotFilter> =>
    new Map((snapshot.filters ?? []).map((each) => [`${each.Name} of ${each.DatabaseName}.${each.TableName}`, each]));
  const [wanted, held] = [named(declared), named(live)];
  const ours = new Set(declared.databases.map(({ Name }) => Name.toLowerCase()));
  const drift: Drift[] = [];
  const add = (kind: DriftKind, subject: string, says: string): void => {
    drift.push({ kind, subject: `filter ${subject}`, says: `filter ${subject} ${says}` });
  };
  for (const [name, filter] of wanted) {
    const there = held.get(name);
    if (there === undefined) add("missing-filter", name, "is not there; run pulumi up");
    else if (contentOf(there) !== contentOf(filter))
      add(
        "different-filter",
        name,
        `shows ${contentOf(there)}, and the declarations say ${contentOf(filter)}; run pulumi up`,
      );
  }
  for (const [name, { DatabaseName }] of held)
    if (!wanted.has(name) && ours.has(DatabaseName.toLowerCase()))
      add("undeclared-filter", name, "is in no declaration; remove it, with the grants on it");
  return drift;
}

function contentOf({ ColumnNames = [], ColumnWildcard, RowFilter }: SnapshotFilter): string {
  const excluded = ColumnWildcard?.ExcludedColumnNames ?? [];
  const columns =
    ColumnWildcard === undefined
      ? ColumnNames.toSorted().join(", ")
      : excluded.length === 0
        ? "every column"
        : `every column but ${excluded.toSorted().join(", ")}`;
  const rows = RowFilter?.FilterExpression ?? "";
  return rows === "" || rows === "true" ? columns : `${columns} where ${rows}`;
}
