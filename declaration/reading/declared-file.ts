import type { z } from "zod";
import type { Problem } from "../problem.ts";
import type { Place } from "../source-map.ts";
import { type Reading, readYaml } from "./read-yaml.ts";
import { flatten } from "./schema-problems.ts";
import { plain, type Tree } from "./tree.ts";
import { without } from "./without.ts";

/** One file of the declarations: what it says, where each part stands, what is wrong with it by itself. */
export interface DeclaredFile<T> {
  /** `lake`, or the department's id: the first part of every declaration path. */
  readonly id: string;
  readonly file: string;
  /** What it says, without the settings that are wrong; null when nothing can be made of it. */
  readonly value: T | null;
  /** The units (see `unit`) that have problems by themselves. */
  readonly faulty: ReadonlySet<string>;
  /** Declaration path to the place of its key (or, in a list, of the entry). */
  readonly places: ReadonlyMap<string, Place>;
  /** Declaration path to the place that a problem names: the value, where it begins on the line of its key. */
  readonly problemPlaces: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}

/** Reads a file by its schema; every problem of it is in the result. */
export function readDeclaredFile<T>(id: string, file: string, text: string, schema: z.ZodType<T>): DeclaredFile<T> {
  const reading = readYaml(text);
  const places = new Map<string, Place>();
  const problemPlaces = new Map<string, Place>();
  const problems: Problem[] = reading.flaws.map(({ offset, message }) => ({
    file,
    ...reading.position(offset),
    path: "",
    message,
  }));
  const top = { file, line: 1, column: 1 };
  places.set(id, top);
  problemPlaces.set(id, top);
  const settings = { id, file, places, problemPlaces };
  if (!reading.tree) return { ...settings, value: null, faulty: units(problems, id), problems };
  const at = (path: string, key: number, value: Tree) => {
    const { line, column } = reading.position(key);
    const keyPlace = { file, line, column };
    const start = reading.position(value.start);
    places.set(path, keyPlace);
    // One object for both where they are the same: a large body has a million places.
    const apart = start.line === line && start.column !== column;
    problemPlaces.set(path, apart ? { file, line, column: start.column } : keyPlace);
  };
  mark(reading.tree, id, at);
  for (const problem of longColumns(reading, file)) problems.push(problem);

  const said = plain(reading.tree);
  const result = schema.safeParse(said);
  if (result.success) {
    const faulty = units(problems, id);
    return { ...settings, value: faulty.has(id) ? null : result.data, faulty, problems };
  }
  const flawed = new Set(problems.map(({ line }) => line));
  const found = flatten(result.error.issues, id, places);
  for (const { path, message } of found) {
    const place = problemPlaces.get(path) ?? top;
    // An alias or a tag has been reported where it stands; what the schema says of the gap that it leaves adds nothing.
    if (!flawed.has(place.line))
      problems.push({ ...place, path: path === id ? "" : path.slice(id.length + 1), message });
  }
  const faulty = units(problems, id);
  const parts = found.map((problem) => problem.parts);
  const rest = faulty.has(id) ? null : schema.safeParse(without(said, parts));
  return { ...settings, value: rest?.success ? rest.data : null, faulty, problems };
}

/** The part of a file within which one problem may cause others: `parking.datasets.permits`, `parking.access[2]`. */
export function unit(path: string): string {
  return /^[^.[]+(\.(datasets|purposes|sources|partners)\.[^.[]+|\.[^.[]+(\[\d+\])?)?/.exec(path)?.[0] ?? path;
}

/** A problem of the file as a whole, or of one of its own keys, can cause any other: then the unit is the file. */
function units(problems: readonly Problem[], id: string): Set<string> {
  return new Set(problems.map(({ path }) => (/[.[]/.test(path) ? unit(`${id}.${path}`) : id)));
}

function mark(tree: Tree, path: string, at: (path: string, key: number, value: Tree) => void): void {
  if (tree.kind === "list")
    for (const [index, item] of tree.items.entries()) {
      at(`${path}[${index}]`, item.start, item);
      mark(item, `${path}[${index}]`, at);
    }
  if (tree.kind === "mapping")
    for (const entry of tree.entries) {
      at(`${path}.${entry.key}`, entry.at, entry.value);
      mark(entry.value, `${path}.${entry.key}`, at);
    }
}

const child = (tree: Tree | undefined, key: string): Tree | undefined =>
  tree?.kind === "mapping" ? tree.entries.find((entry) => entry.key === key)?.value : undefined;

/** A column whose settings run over lines loses one of them unnoticed in a merge; so they stand on the line of its name. */
function longColumns(reading: Reading, file: string): Problem[] {
  const datasets = child(reading.tree ?? undefined, "datasets");
  if (datasets?.kind !== "mapping") return [];
  return datasets.entries.flatMap((dataset) => {
    const columns = child(dataset.value, "columns");
    if (columns?.kind !== "mapping") return [];
    return columns.entries.flatMap((column): Problem[] => {
      if (column.value.kind !== "mapping") return [];
      const start = reading.position(column.at);
      const written = reading.text.slice(column.at, column.value.end).trimEnd();
      const oneLine = `${column.key}: ${flow(column.value)}`;
      const path = `datasets.${dataset.key}.columns.${column.key}`;
      const problem = (message: string) => [{ file, ...start, path, message }];
      if (written.includes("\n")) return problem(`a column's settings stand on the line of its name: ${oneLine}`);
      if (written.length > 100)
        return problem(
          `the line of a column has at most 100 characters; shorten the description, or say it in limitations`,
        );
      return [];
    });
  });
}

function flow(tree: Tree): string {
  switch (tree.kind) {
    case "scalar":
      return tree.quoted ? JSON.stringify(tree.text) : tree.text;
    case "list":
      return `[${tree.items.map(flow).join(", ")}]`;
    case "mapping":
      return `{ ${tree.entries.map((entry) => `${entry.key}: ${flow(entry.value)}`).join(", ")} }`;
  }
}
