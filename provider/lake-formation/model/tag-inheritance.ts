import type { ModelState } from "./model-state.ts";
import { databaseAnchor, type TagCondition, tableAnchor } from "./resource.ts";

export type Tags = ReadonlyMap<string, string>;

/** Tags of a database. */
export function tagsOfDatabase(state: ModelState, database: string): Tags {
  return state.tagged.get(databaseAnchor(database))?.own ?? new Map();
}

/** Tags of a table: its own over its database's. */
export function tagsOfTable(state: ModelState, database: string, table: string): Tags {
  const own = state.tagged.get(tableAnchor(database, table))?.own ?? new Map();
  return new Map([...tagsOfDatabase(state, database), ...own]);
}

/** Tags of a column: its own over its table's. */
export function tagsOfColumn(state: ModelState, database: string, table: string, column: string): Tags {
  const own = state.tagged.get(tableAnchor(database, table))?.columns.get(column) ?? new Map();
  return new Map([...tagsOfTable(state, database, table), ...own]);
}

/** Whether tags satisfy an expression: every key, one of its values. */
export function matches(expression: readonly TagCondition[], tags: Tags): boolean {
  return expression.every(({ key, values }) => {
    const value = tags.get(key);
    return value !== undefined && (values.includes(value) || values.includes("*"));
  });
}
