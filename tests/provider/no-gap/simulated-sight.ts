import { simulate } from "../../../access/simulate/simulate.ts";
import type {
  LakeFormationSnapshot,
  SnapshotFilter,
  SnapshotPermission,
  SnapshotRegistration,
  Tag,
} from "../../../access/snapshot.ts";
import { account, deployer } from "../account-in-memory.ts";
import type { Sight } from "./sight.ts";
import type { WatchedAccount } from "./watched-account.ts";

/** The same as the account's own sight, by what its API lists and the simulator's rules: neither knows the other's code. */
export function simulatedSight(there: WatchedAccount): Sight {
  const simulation = simulate(snapshotOf(there));
  const sight = new Map<string, Set<string>>();
  for (const principal of simulation.principals) {
    if (!principal.includes(":role/") || principal === deployer) continue;
    for (const { table, columns, rows, cells } of simulation.principal(principal)) {
      const shown = cells ?? [rows ?? []].flat().map((each) => ({ rows: each, columns: columns ?? [] }));
      for (const { rows: where, columns: names } of shown)
        for (const name of names) {
          const key = `${principal} ${table} ${name}`;
          sight.set(key, (sight.get(key) ?? new Set()).add(where === "all" ? "" : where));
        }
    }
  }
  return sight;
}

function snapshotOf(there: WatchedAccount): LakeFormationSnapshot {
  // What the account lists, in AWS's own spelling: the edge at which it gets its type.
  const listed = <T>(operation: string, member: string, request: object = {}): readonly T[] => {
    const items: T[] = [];
    let NextToken: string | undefined;
    do {
      const page = there.call(operation, { ...request, ...(NextToken && { NextToken }) }) as Record<string, unknown>;
      items.push(...((page[member] ?? []) as readonly T[]));
      NextToken = page.NextToken as string | undefined;
    } while (NextToken !== undefined);
    return items;
  };
  const tagsOf = (resource: object, member: string): readonly Tag[] =>
    listed("GetResourceLFTags", member, { Resource: resource, ShowAssignedLFTags: true });
  const { DataLakeSettings } = there.call("GetDataLakeSettings", {}) as { DataLakeSettings: object };
  const tables = there.tables();
  return {
    format: "lakeward.lake-formation/1",
    account,
    settings: DataLakeSettings,
    registrations: listed<SnapshotRegistration>("ListResources", "ResourceInfoList"),
    tags: listed<Tag>("ListLFTags", "LFTags"),
    databases: there.databases().map((Name) => ({
      Name,
      LFTags: tagsOf({ Database: { Name } }, "LFTagOnDatabase"),
      CreateTableDefaultPermissions: [],
    })),
    tables: tables.map(({ database, name, columns, location }) => ({
      DatabaseName: database,
      Name: name,
      Location: location,
      Columns: columns.map((Name) => ({ Name })),
      LFTags: tagsOf({ Table: { DatabaseName: database, Name: name } }, "LFTagsOnTable"),
    })),
    permissions: listed<SnapshotPermission>("ListPermissions", "PrincipalResourcePermissions"),
    filters: listed<SnapshotFilter>("ListDataCellsFilter", "DataCellsFilters"),
  };
}
