import type { Place } from "../source-map.ts";
import { readYaml } from "./read-yaml.ts";
import type { Tree } from "./tree.ts";

/** Where each part of a file stands, by declaration path. */
export interface FilePlaces {
  /** The place of its key (or, in a list, of the entry). */
  readonly keys: ReadonlyMap<string, Place>;
  /** The place that a problem names: the value, where it begins on the line of its key. */
  readonly values: ReadonlyMap<string, Place>;
}

/**
 * Finds the places when they are first asked for, by reading the text again: nobody asks while nothing is wrong, and the
 * places of a thousand departments take more memory than all that they say.
 */
export function filePlaces(id: string, file: string, text: string): () => FilePlaces {
  let found: FilePlaces | null = null;
  return () => {
    found ??= find(id, file, text);
    return found;
  };
}

function find(id: string, file: string, text: string): FilePlaces {
  const { tree, position } = readYaml(text);
  const top = { file, line: 1, column: 1 };
  const keys = new Map<string, Place>([[id, top]]);
  const values = new Map<string, Place>([[id, top]]);
  const mark = (part: Tree, path: string): void => {
    const parts =
      part.kind === "list"
        ? part.items.map((item, index) => ({ path: `${path}[${index}]`, at: item.start, value: item }))
        : part.kind === "mapping"
          ? part.entries.map(({ key, at, value }) => ({ path: `${path}.${key}`, at, value }))
          : [];
    for (const each of parts) {
      const place = { file, ...position(each.at) };
      const start = position(each.value.start);
      const isApart = start.line === place.line && start.column !== place.column;
      keys.set(each.path, place);
      values.set(each.path, isApart ? { file, ...start } : place);
      mark(each.value, each.path);
    }
  };
  if (tree) mark(tree, id);
  return { keys, values };
}
