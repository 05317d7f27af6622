import { equal, isList, isObject } from "./equality.ts";
import type { Plain, PlainObject, Property, Shape } from "./property.ts";
import type { Row } from "./row.ts";

/** What happens to one property path. */
export type Change = "add" | "delete" | "update" | "add-replace" | "delete-replace" | "update-replace";

/** How a resource as it was last given differs from what is wanted now. */
export interface Difference {
  /** Changed paths, such as `rules[0].expiration.days`, with what happens to each. */
  readonly detailed: ReadonlyMap<string, Change>;
  /** Top-level properties that changed. */
  readonly changed: readonly string[];
  /** Those of them that make a replacement needed. */
  readonly replaces: readonly string[];
  /** The new one would have the old one's name, so the old one goes first. */
  readonly deleteBeforeReplace: boolean;
}

const step = (path: string, name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;

const tagsAll: Property = { kind: "map" };

/** The properties that Diff compares: those of the row, and all tags when it has tags. */
export const comparedProperties = (row: Row): Shape =>
  "tags" in row.properties ? { ...row.properties, tagsAll } : row.properties;

/** Compares what was last given (or, after a refresh, found) with what is wanted, property by property as the row says. */
export const difference = (row: Row, before: PlainObject, wanted: PlainObject): Difference => {
  const detailed = new Map<string, Change>();
  const changed: string[] = [];
  const replaces: string[] = [];

  const note = (path: string, old: Plain | undefined, now: Plain | undefined, replace: boolean): void => {
    const kind = old === undefined ? "add" : now === undefined ? "delete" : "update";
    detailed.set(path, replace ? `${kind}-replace` : kind);
  };

  const compare = (
    property: Property,
    old: Plain | undefined,
    now: Plain | undefined,
    path: string,
    replace: boolean,
  ): void => {
    if ((property.chosen && now === undefined) || equal(property, old, now)) return;
    if (property.kind === "block" && isObject(old) && isObject(now)) {
      for (const [name, part] of Object.entries(property.of))
        compare(part, old[name], now[name], step(path, name), replace);
    } else if (property.kind === "map" && isObject(old) && isObject(now)) {
      for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
        if (old[name] !== now[name]) note(step(path, name), old[name], now[name], replace);
      }
    } else if (property.kind === "list" && !property.unordered && isList(old) && isList(now)) {
      for (let index = 0; index < Math.max(old.length, now.length); index += 1) {
        compare(property.each, old[index], now[index], `${path}[${index}]`, replace);
      }
    } else {
      note(path, old, now, replace);
    }
  };

  for (const [name, property] of Object.entries(comparedProperties(row))) {
    const seen = detailed.size;
    const replace = property.replaces === true || property.identity === true;
    compare(property, before[name], wanted[name], name, replace);
    if (detailed.size === seen) continue;
    changed.push(name);
    if (replace) replaces.push(name);
  }

  const identity = Object.entries(row.properties).filter(([, property]) => property.identity);
  const sameName = identity.every(([name, property]) => equal(property, before[name], wanted[name]));
  return { detailed, changed, replaces, deleteBeforeReplace: replaces.length > 0 && sameName };
};
