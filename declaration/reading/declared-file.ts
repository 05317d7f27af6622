import type { z } from "zod";
import type { Problem } from "../problem.ts";
import { type FilePlaces, filePlaces } from "./file-places.ts";
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
  places(): FilePlaces;
  readonly problems: readonly Problem[];
}

/** Reads a file by its schema; every problem of it is in the result. */
export function readDeclaredFile<T>(id: string, file: string, text: string, schema: z.ZodType<T>): DeclaredFile<T> {
  const reading = readYaml(text);
  const problems: Problem[] = reading.flaws.map(({ offset, message }) => ({
    file,
    ...reading.position(offset),
    path: "",
    message,
  }));
  const places = filePlaces(id, file, text);
  const settings = { id, file, places };
  if (!reading.tree) return { ...settings, value: null, faulty: units(problems, id), problems };
  for (const problem of longColumns(reading, file)) problems.push(problem);

  const said = plain(reading.tree);
  const result = schema.safeParse(said);
  if (result.success) {
    const faulty = units(problems, id);
    return { ...settings, value: faulty.has(id) ? null : result.data, faulty, problems };
  }
  const flawed = new Set(problems.map(({ line }) => line));
  const found = flatten(result.error.issues, id, places().keys);
  for (const { path, message } of found) {
    const place = places().values.get(path) ?? { file, line: 1, column: 1 };
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
