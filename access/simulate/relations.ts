import type { Account } from "./account.ts";
import type { CataloguedTable } from "./catalogue.ts";
import type { PolicyGrant } from "./grant.ts";
import { isElsewhere, isEveryone } from "./grantees.ts";
import { administers } from "./implicit-rights.ts";
import { overlap, type Place } from "./locations.ts";
import { objectPlace } from "./object-access.ts";
import type { TagExpression, TagSet } from "./tags.ts";

/**
 * Which principals and tables may have to do with each other: a superset, so that questions about everyone and everything
 * are asked only where the answer may be more than nothing. Made when first asked for.
 */
export class Relations {
  readonly principals: readonly string[];
  private readonly account: Account;
  private fromTables: ReturnType<typeof relateTables> | undefined;
  private fromTags: ReadonlyMap<string, readonly CataloguedTable[]> | undefined;
  private fromPlaces: ReadonlyMap<string, readonly CataloguedTable[]> | undefined;

  constructor(account: Account) {
    this.account = account;
    const { snapshot, grants, administrators, readOnlyAdministrators } = account;
    const creators = [...snapshot.tables, ...snapshot.databases].flatMap(({ CreatedBy }) =>
      CreatedBy === undefined ? [] : [account.principals.roleOf(CreatedBy)],
    );
    const entries = (snapshot.principals ?? []).flatMap(({ arn, groups = [] }) => [arn, ...groups]);
    const all = [...grants.byGrantee.keys(), ...administrators, ...readOnlyAdministrators, ...creators, ...entries];
    this.principals = [...new Set(all)].filter((name) => !isEveryone(name)).toSorted();
  }

  /** Sorted. */
  principalsOf(table: CataloguedTable): readonly string[] {
    this.fromTables ??= relateTables(this.account, this.principals);
    const { byTable, byDatabase, byTag, anywhere, reaching, members } = this.fromTables;
    const found = new Set(anywhere);
    for (const grantee of byTable.get(table.key) ?? []) found.add(grantee);
    for (const grantee of byDatabase.get(table.databaseKey) ?? []) found.add(grantee);
    for (const { tags } of table.tagged)
      for (const pair of pairsOf(tags)) for (const grantee of byTag.get(pair) ?? []) found.add(grantee);
    const { CreatedBy } = table.table;
    if (CreatedBy !== undefined) found.add(this.account.principals.roleOf(CreatedBy));
    const { place } = table;
    if (place !== null) {
      for (const bucket of [place.bucket, "*"])
        for (const { prefix, principal } of reaching.get(bucket) ?? [])
          if (overlap(prefix, place)) found.add(principal);
    }
    if ([...found].some(isEveryone)) return this.principals;
    for (const grantee of [...found]) for (const member of members.get(grantee) ?? []) found.add(member);
    return [...found].filter((name) => !isElsewhere(name) || this.account.grants.byGrantee.has(name)).toSorted();
  }

  /** Sorted by name. */
  tablesOf(principal: string): readonly CataloguedTable[] {
    const { catalogue, grants, principals, everyone } = this.account;
    const who = principals.of(principal);
    const found = new Set<CataloguedTable>();
    const all = (): readonly CataloguedTable[] => [...catalogue.tables.values()].toSorted(byKey);
    if (administers(this.account, who)) return all();
    for (const name of [...who.names, ...(who.isIam ? everyone : [])]) {
      const held = grants.byGrantee.get(name);
      if (held === undefined) continue;
      for (const key of held.tables.keys()) add(found, catalogue.tables.get(key));
      for (const key of held.allTables.keys()) for (const table of catalogue.tablesOf.get(key) ?? []) found.add(table);
      for (const policy of held.tablePolicies) for (const table of this.carrying(policy.expression)) found.add(table);
    }
    for (const table of this.madeBy(who.names)) found.add(table);
    for (const { objects = [] } of who.entries) {
      for (const object of objects) {
        const place = objectPlace(object);
        if (place !== null) for (const table of this.at(place)) found.add(table);
      }
    }
    return [...found].toSorted(byKey);
  }

  /** Tables some part of which carries a tag of the expression's rarest term. */
  private carrying(expression: TagExpression): readonly CataloguedTable[] {
    this.fromTags ??= tablesByTag(this.account);
    const byTag = this.fromTags;
    const lists = expression.terms.map(({ key, values }) =>
      [...values].map((value) => byTag.get(`${key}=${value}`) ?? []),
    );
    const length = (of: readonly (readonly unknown[])[]): number => of.reduce((sum, list) => sum + list.length, 0);
    // Only the shortest is put together: the values of a key may be carried by every table of an estate.
    return lists.toSorted((one, other) => length(one) - length(other))[0]?.flat() ?? [];
  }

  private *madeBy(names: readonly string[]): Generator<CataloguedTable> {
    this.fromTables ??= relateTables(this.account, this.principals);
    for (const name of names) yield* this.fromTables.madeBy.get(name) ?? [];
  }

  private at(place: Place): readonly CataloguedTable[] {
    this.fromPlaces ??= Map.groupBy(this.account.catalogue.tables.values(), (table) => table.place?.bucket ?? "");
    const candidates = place.bucket.endsWith("*")
      ? [...this.account.catalogue.tables.values()]
      : (this.fromPlaces.get(place.bucket) ?? []);
    return candidates.filter((table) => table.place !== null && overlap(place, table.place));
  }
}

function relateTables(account: Account, principals: readonly string[]) {
  const byTable = new Map<string, string[]>();
  const byDatabase = new Map<string, string[]>();
  const policies: PolicyGrant[] = [];
  for (const [grantee, held] of account.grants.byGrantee) {
    for (const key of held.tables.keys()) push(byTable, key, grantee);
    for (const key of held.allTables.keys()) push(byDatabase, key, grantee);
    policies.push(...held.tablePolicies);
  }
  const reaching = new Map<string, { readonly prefix: Place; readonly principal: string }[]>();
  const members = new Map<string, string[]>();
  for (const { arn, objects = [], groups = [] } of account.snapshot.principals ?? []) {
    for (const group of groups) push(members, group, arn);
    for (const object of objects) {
      const prefix = objectPlace(object);
      if (prefix !== null)
        push(reaching, prefix.bucket.endsWith("*") ? "*" : prefix.bucket, { prefix, principal: arn });
    }
  }
  for (const principal of principals) {
    const { account: number, isIam } = account.principals.of(principal);
    if (number !== null && isIam) push(members, `${number}:IAMPrincipals`, principal);
  }
  const madeBy = new Map<string, CataloguedTable[]>();
  for (const table of account.catalogue.tables.values()) {
    const { CreatedBy } = table.table;
    if (CreatedBy !== undefined) push(madeBy, account.principals.roleOf(CreatedBy), table);
  }
  return {
    byTable,
    byDatabase,
    byTag: byRarestTerm(policies),
    anywhere: account.administrators,
    reaching,
    members,
    madeBy,
  };
}

/** Each policy under the values of that one of its keys which the fewest policies ask for. */
function byRarestTerm(policies: readonly PolicyGrant[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, number>();
  for (const { expression } of policies)
    for (const pair of expression.terms.flatMap(pairsOfTerm)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byTag = new Map<string, string[]>();
  for (const { expression, grantee } of policies) {
    const weight = (term: TagExpression["terms"][number]): number =>
      pairsOfTerm(term).reduce((sum, pair) => sum + (counts.get(pair) ?? 0), 0);
    const [rarest] = expression.terms.toSorted((one, other) => weight(one) - weight(other));
    if (rarest !== undefined) for (const pair of pairsOfTerm(rarest)) push(byTag, pair, grantee);
  }
  return byTag;
}

function pairsOfTerm({ key, values }: TagExpression["terms"][number]): readonly string[] {
  return [...values].map((value) => `${key}=${value}`);
}

function pairsOf(tags: TagSet): readonly string[] {
  return [...tags].flatMap(([key, values]) => values.map((value) => `${key}=${value}`));
}

function tablesByTag({ catalogue }: Account): ReadonlyMap<string, readonly CataloguedTable[]> {
  const byTag = new Map<string, CataloguedTable[]>();
  for (const table of catalogue.tables.values()) {
    for (const pair of new Set(table.tagged.flatMap(({ tags }) => pairsOf(tags)))) push(byTag, pair, table);
  }
  return byTag;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [item]);
  else others.push(item);
}

function add(found: Set<CataloguedTable>, table: CataloguedTable | undefined): void {
  if (table !== undefined) found.add(table);
}

function byKey(one: CataloguedTable, other: CataloguedTable): number {
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
