/**
 * What a grant is on. A database stands as its name, or as whatever a program has for one that is not made yet.
 */
export type GrantedOn<Database> =
  | { readonly database: { readonly name: Database } }
  | { readonly allTables: { readonly database: Database } }
  | { readonly dataLocation: { readonly arn: string } }
  | {
      readonly tagPolicy: {
        readonly resourceType: "TABLE";
        readonly expression: Readonly<Record<string, readonly string[]>>;
      };
    };

/** A grant that stands as long as its principal does; `part` tells the grants of one principal apart. */
export interface StandingGrant<Database> {
  readonly part: string;
  readonly on: GrantedOn<Database>;
  readonly permissions: readonly string[];
}

/** A pipeline makes tables in a database of its department, reads and writes them. */
export function pipelineGrants<Database>(database: Database, bucket: string): readonly StandingGrant<Database>[] {
  return [
    {
      part: "location",
      on: { dataLocation: { arn: `arn:aws:s3:::${bucket}` } },
      permissions: ["DATA_LOCATION_ACCESS"],
    },
    { part: "database", on: { database: { name: database } }, permissions: ["CREATE_TABLE", "DESCRIBE"] },
    {
      part: "tables",
      on: { allTables: { database } },
      permissions: ["ALTER", "DELETE", "DESCRIBE", "INSERT", "SELECT"],
    },
  ];
}

/**
 * Every group reads what is opened to its department or to the organisation. The grants stand always, so that opening a
 * table in one department changes nothing of another's; they show nothing until a table is opened.
 */
export function openedGrants(department: string): readonly StandingGrant<never>[] {
  const policies = {
    department: { department: [department], visibility: ["department"] },
    organisation: { visibility: ["organisation"] },
  };
  return Object.entries(policies).map(([whose, expression]) => ({
    part: `sees-${whose}`,
    on: { tagPolicy: { resourceType: "TABLE", expression } },
    permissions: ["DESCRIBE", "SELECT"],
  }));
}

/** A group makes tables in its own scratch database, and holds what it makes there. */
export function scratchGrants<Database>(
  database: Database,
  bucket: string,
  group: string,
): readonly StandingGrant<Database>[] {
  return [
    {
      part: "location",
      on: { dataLocation: { arn: `arn:aws:s3:::${bucket}/${group}/` } },
      permissions: ["DATA_LOCATION_ACCESS"],
    },
    { part: "grant", on: { database: { name: database } }, permissions: ["CREATE_TABLE", "DESCRIBE"] },
  ];
}
