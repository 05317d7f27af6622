import { GrantLedger } from "./grant-ledger.ts";
import { filterKey, type ModelState, optInKey, type StateSnapshot } from "./model-state.ts";
import { isPermission, type Permission } from "./permissions.ts";
import { resourceKey } from "./resource.ts";
import type { DataLakeSettings } from "./settings-document.ts";

/** The state of an account in which nothing was done yet but its settings. */
export function newState(settings: DataLakeSettings): ModelState {
  return {
    settings,
    grants: new GrantLedger(),
    tags: new Map(),
    tagged: new Map(),
    filters: new Map(),
    registrations: new Map(),
    expressions: new Map(),
    optIns: new Map(),
  };
}

/** The state as JSON, the same for the same state however it came about. */
export function snapshotOf(state: ModelState): StateSnapshot {
  return structuredClone({
    settings: state.settings,
    grants: state.grants
      .all()
      .map((grant) => ({
        ...grant,
        permissions: [...grant.permissions].sort(),
        grantable: [...grant.grantable].sort(),
      }))
      .sort(by((grant) => JSON.stringify([resourceKey(grant.resource), grant.principal, grant.condition ?? null]))),
    tags: [...state.tags.values()].sort(by((tag) => tag.key)),
    tagged: [...state.tagged]
      .map(([anchor, { own, columns, ...place }]) => ({
        anchor,
        ...place,
        own: Object.fromEntries([...own].sort()),
        columns: Object.fromEntries(
          [...columns]
            .sort(by(([column]) => column))
            .map(([column, tags]) => [column, Object.fromEntries([...tags].sort())]),
        ),
      }))
      .sort(by(({ anchor }) => anchor)),
    filters: [...state.filters.values()].sort(by((filter) => filterKey(filter.database, filter.table, filter.name))),
    registrations: [...state.registrations.values()].sort(by((registration) => registration.arn)),
    expressions: [...state.expressions.values()].sort(by((expression) => expression.name)),
    optIns: [...state.optIns.values()].sort(by(optInKey)),
  });
}

/** The state that a snapshot was taken of. */
export function restoredState(snapshot: StateSnapshot): ModelState {
  const copy = structuredClone(snapshot);
  const state = newState(copy.settings);
  for (const grant of copy.grants) {
    state.grants.put({
      ...grant,
      permissions: readPermissions(grant.permissions),
      grantable: readPermissions(grant.grantable),
    });
  }
  for (const tag of copy.tags) state.tags.set(tag.key, tag);
  for (const { anchor, own, columns, ...place } of copy.tagged) {
    state.tagged.set(anchor, {
      ...place,
      own: new Map(Object.entries(own)),
      columns: new Map(Object.entries(columns).map(([column, tags]) => [column, new Map(Object.entries(tags))])),
    });
  }
  for (const filter of copy.filters) state.filters.set(filterKey(filter.database, filter.table, filter.name), filter);
  for (const registration of copy.registrations) state.registrations.set(registration.arn, registration);
  for (const expression of copy.expressions) state.expressions.set(expression.name, expression);
  for (const optIn of copy.optIns) state.optIns.set(optInKey(optIn), optIn);
  return state;
}

function readPermissions(words: readonly string[]): ReadonlySet<Permission> {
  return new Set(words.filter(isPermission));
}

function by<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
