import type { LakeFormationSnapshot, SnapshotPermission } from "../snapshot.ts";
import type { Filters } from "./filters.ts";
import { type HeldGrant, type PolicyGrant, partlyOf } from "./grant.ts";
import { type Place, placeOf, type Registrations } from "./locations.ts";
import { flawOf, type GrantFacts, isAllTables } from "./refused-grants.ts";
import { readExpression, type TagExpression, termsOfNothing } from "./tags.ts";

/** What one grantee holds, found by what it is on. */
export interface GrantsOfOne {
  /** By `database.table`: grants on the table, on columns and on filters of it. */
  readonly tables: Map<string, HeldGrant[]>;
  /** By database: grants on all its tables. */
  readonly allTables: Map<string, HeldGrant[]>;
  readonly databases: Map<string, HeldGrant[]>;
  readonly tablePolicies: PolicyGrant[];
  readonly databasePolicies: PolicyGrant[];
  readonly locations: { readonly place: Place; readonly grant: HeldGrant }[];
}

/** Every permission of a snapshot by grantee, so that a question costs nothing for what others hold. */
export class GrantIndex {
  readonly byGrantee = new Map<string, GrantsOfOne>();
  /** Grants that count for nothing, each with its reason; in no order. */
  readonly refused: HeldGrant[] = [];
  /** By grantee: tag policies of which some term is carried by nothing, with the terms. */
  private readonly ofNothing = new Map<string, { readonly policy: PolicyGrant; readonly says: string }[]>();
  private readonly expressions: ReadonlyMap<string, TagExpression>;
  private readonly read = new Map<string, TagExpression>();

  constructor(
    snapshot: LakeFormationSnapshot,
    known: { readonly filters: Filters; readonly registrations: Registrations; readonly carried: ReadonlySet<string> },
  ) {
    this.expressions = new Map(
      (snapshot.expressions ?? []).toReversed().map(({ Name, Expression }) => [Name, readExpression(Expression)]),
    );
    const facts = factsOf(snapshot, known, this.expressions);
    for (const permission of snapshot.permissions ?? []) this.add(permission, facts, known.carried);
  }

  private add(permission: SnapshotPermission, facts: GrantFacts, carried: ReadonlySet<string>): void {
    const { Resource: resource } = permission;
    const grantee = permission.Principal.DataLakePrincipalIdentifier;
    const words = new Set(permission.Permissions.map((word) => (word === "SUPER" ? "ALL" : word)));
    const flaw = flawOf(permission, facts);
    const expression = this.expressionOf(permission);
    const grant: HeldGrant = {
      permission,
      grantee,
      words,
      reason: `${onWhat(permission, expression)}: ${[...words].toSorted().join(", ")}`,
      flaw,
    };
    if (flaw !== null) this.refused.push(grant);
    const held = this.of(grantee);
    const { Database, Table, TableWithColumns, DataCellsFilter, DataLocation, LFTagPolicy } = resource;
    if (Database !== undefined) put(held.databases, Database.Name, grant);
    const table = Table ?? TableWithColumns;
    if (table !== undefined) {
      if (isAllTables(table)) put(held.allTables, table.DatabaseName, grant);
      else put(held.tables, `${table.DatabaseName}.${table.Name}`, grant);
    }
    if (DataCellsFilter !== undefined)
      put(held.tables, `${DataCellsFilter.DatabaseName}.${DataCellsFilter.TableName}`, grant);
    if (DataLocation !== undefined) {
      const place = placeOf(DataLocation.ResourceArn, "folder");
      if (place !== null) held.locations.push({ place, grant });
    }
    if (LFTagPolicy !== undefined) {
      const policy: PolicyGrant = { ...grant, expression, partly: partlyOf(words) };
      (LFTagPolicy.ResourceType === "TABLE" ? held.tablePolicies : held.databasePolicies).push(policy);
      const nothing = flaw === null ? termsOfNothing(expression, carried) : [];
      if (nothing.length > 0) {
        const says = `${grant.reason}, which matches nothing: nothing carries ${nothing.join(", ")}`;
        this.ofNothing.set(grantee, [...(this.ofNothing.get(grantee) ?? []), { policy, says }]);
      }
    }
  }

  /** What to know of who is not let in: grants that it holds on tags which nothing carries. */
  matchingNothing(names: readonly string[], kind: "DATABASE" | "TABLE"): readonly string[] {
    return names.flatMap((name) =>
      (this.ofNothing.get(name) ?? []).flatMap(({ policy, says }) =>
        policy.permission.Resource.LFTagPolicy?.ResourceType === kind ? [says] : [],
      ),
    );
  }

  private of(grantee: string): GrantsOfOne {
    const known = this.byGrantee.get(grantee);
    if (known !== undefined) return known;
    const made: GrantsOfOne = {
      tables: new Map(),
      allTables: new Map(),
      databases: new Map(),
      tablePolicies: [],
      databasePolicies: [],
      locations: [],
    };
    this.byGrantee.set(grantee, made);
    return made;
  }

  private expressionOf({ Resource: { LFTagPolicy: policy } }: SnapshotPermission): TagExpression {
    const none: TagExpression = { words: "", terms: [] };
    if (policy === undefined) return none;
    if (policy.ExpressionName !== undefined) return this.expressions.get(policy.ExpressionName) ?? none;
    // The same object for what is the same: an estate writes one expression for many.
    const read = readExpression(policy.Expression ?? []);
    const known = this.read.get(read.words);
    if (known !== undefined) return known;
    this.read.set(read.words, read);
    return read;
  }
}

function factsOf(
  snapshot: LakeFormationSnapshot,
  known: { readonly filters: Filters; readonly registrations: Registrations; readonly carried: ReadonlySet<string> },
  expressions: ReadonlyMap<string, TagExpression>,
): GrantFacts {
  const vocabulary = new Set(
    (snapshot.tags ?? []).flatMap(({ TagKey, TagValues }) =>
      TagValues.map((value) => `${TagKey}=${value}`.toLowerCase()),
    ),
  );
  return {
    hasFilter: (database, table, name) => known.filters.named(`${database}.${table}`.toLowerCase(), name) !== undefined,
    hasExpression: (name) => expressions.has(name),
    isDefined: (key, value) =>
      snapshot.tags === undefined || vocabulary.has(`${key}=${value}`) || known.carried.has(`${key}=${value}`),
    isRegistered: (arn) => known.registrations.of(placeOf(arn, "folder")).as !== "unregistered",
  };
}

function put(held: Map<string, HeldGrant[]>, name: string, grant: HeldGrant): void {
  const key = name.toLowerCase();
  const others = held.get(key);
  if (others === undefined) held.set(key, [grant]);
  else others.push(grant);
}

function onWhat({ Resource: resource }: SnapshotPermission, expression: TagExpression): string {
  const { Database, Table, TableWithColumns, DataCellsFilter, DataLocation, LFTagPolicy, LFTag } = resource;
  if (LFTagPolicy !== undefined) {
    const saved = LFTagPolicy.ExpressionName === undefined ? "" : `saved as ${LFTagPolicy.ExpressionName}, `;
    return `tag policy ${saved}${expression.words} on ${LFTagPolicy.ResourceType}`;
  }
  if (DataCellsFilter !== undefined)
    return `data cells filter ${DataCellsFilter.Name} on ${DataCellsFilter.DatabaseName}.${DataCellsFilter.TableName}`;
  if (TableWithColumns !== undefined) {
    const { DatabaseName, Name, ColumnNames = [], ColumnWildcard } = TableWithColumns;
    const excluded = ColumnWildcard?.ExcludedColumnNames ?? [];
    const which =
      ColumnWildcard === undefined
        ? `columns ${ColumnNames.toSorted().join(", ")}`
        : excluded.length === 0
          ? "every column"
          : `every column but ${excluded.toSorted().join(", ")}`;
    return `grant on ${which} of ${isAllTables(TableWithColumns) ? `all tables of ${DatabaseName}` : `${DatabaseName}.${Name}`}`;
  }
  if (Table !== undefined)
    return isAllTables(Table)
      ? `grant on all tables of ${Table.DatabaseName}`
      : `grant on ${Table.DatabaseName}.${Table.Name}`;
  if (Database !== undefined) return `grant on database ${Database.Name}`;
  if (DataLocation !== undefined) return `grant on location ${DataLocation.ResourceArn}`;
  if (LFTag !== undefined) return `grant on tag ${LFTag.TagKey}`;
  return "grant on the catalogue";
}
