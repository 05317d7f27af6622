import type { SnapshotOptIn } from "../snapshot.ts";
import type { Grantees } from "./grantees.ts";
import { isAllTables } from "./refused-grants.ts";

/**
 * Who has opted in, and to what: for them Lake Formation's permissions are enforced even where IAM-allowed-principals hold
 * the resource (https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-workflow.html).
 */
export class OptIns {
  private readonly byPrincipal = new Map<string, Set<string>>();

  constructor(optIns: readonly SnapshotOptIn[]) {
    for (const { Principal, Resource, Condition } of optIns) {
      // Whom a condition means is not in the snapshot; without it nobody counts as opted in.
      if (Condition !== undefined) continue;
      const places = this.byPrincipal.get(Principal.DataLakePrincipalIdentifier) ?? new Set();
      const { Catalog, Database, Table } = Resource;
      if (Catalog !== undefined) places.add("*");
      if (Database !== undefined) places.add(Database.Name.toLowerCase());
      if (Table !== undefined)
        places.add(`${Table.DatabaseName}.${isAllTables(Table) ? "*" : Table.Name}`.toLowerCase());
      this.byPrincipal.set(Principal.DataLakePrincipalIdentifier, places);
    }
  }

  /** An opt-in to a database is not one to its tables. */
  toTable({ names }: Grantees, database: string, table: string): boolean {
    return this.has(names, [table, `${database}.*`, "*"]);
  }

  toDatabase({ names }: Grantees, database: string): boolean {
    return this.has(names, [database, "*"]);
  }

  private has(names: readonly string[], places: readonly string[]): boolean {
    if (this.byPrincipal.size === 0) return false;
    return names.some((name) => places.some((place) => this.byPrincipal.get(name)?.has(place) === true));
  }
}
