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

/** The conditions that a tag policy asks for, as they are now; undefined for a saved expression that is gone. */
export function expressionOf(
  state: ModelState,
  policy: { readonly expression: readonly TagCondition[] } | { readonly name: string },
): readonly TagCondition[] | undefined {
  return "name" in policy ? state.expressions.get(policy.name)?.expression : policy.expression;
}

/** Whether tags satisfy an expression: every key, one of its values; no tags satisfy one that is gone. */
export function matches(expression: readonly TagCondition[] | undefined, tags: Tags): boolean {
  if (expression === undefined) return false;
  return expression.every(({ key, values }) => {
    const value = tags.get(key);
    return value !== undefined && (values.includes(value) || values.includes("*"));
  });
}
