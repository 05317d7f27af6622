import type { LakeGrant } from "./grant.ts";
import { filterDatabase } from "./stewardship.ts";

/** Property paths of the names of what a grant is on; no table where it is on the database, or on every table of it. */
export interface GrantPlace {
  readonly database: string;
  readonly table?: string;
}

/** Where a grant names a database or a table; undefined for tag policies, locations, the catalogue and tags. */
export function grantPlace({ resource, target }: LakeGrant): GrantPlace | undefined {
  switch (target.kind) {
    case "table":
    case "columns":
    case "allButColumns":
      return { database: target.database, table: target.table };
    case "allTables":
    case "database":
      return { database: target.database };
    case "cellsFilter": {
      const isOurs = resource.type.startsWith("lakeward:");
      return {
        database: filterDatabase(resource, target.path),
        table: `${target.path}.${isOurs ? "table" : "tableName"}`,
      };
    }
    case "tagPolicy":
    case "savedTagPolicy":
    case "dataLocation":
    case "catalogue":
    case "tag":
    case "unreadable":
      return undefined;
  }
}
