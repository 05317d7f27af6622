import { knownWord } from "./known-word.ts";
import type { Reading, Resource } from "./resource.ts";

const revelations = ["plain", "indirect", "direct", "special"] as const;
/** What the vocabulary lets become of a column. */
const treatments = [
  "keep",
  "redact",
  "round",
  "district",
  "month",
  "year",
  "age_band",
  "token",
  "hash",
  "drop",
] as const;

/** One column as its dataset's component declares it. */
export interface DeclaredColumn {
  readonly dataset: Resource;
  /** Property path of the column in the component. */
  readonly path: string;
  readonly name: Reading<string>;
  /** The kind in our words: of a body's own kind the one that it is like. */
  readonly kind: Reading<string>;
  readonly reveals: Reading<string>;
}

/** What was read of each dataset: resources never change, and many rules and grants ask. */
const alreadyRead = new WeakMap<Resource, Reading<readonly DeclaredColumn[]>>();

/** The columns of a dataset's component. */
export function columnsOf(dataset: Resource): Reading<readonly DeclaredColumn[]> {
  const known = alreadyRead.get(dataset) ?? readColumns(dataset);
  alreadyRead.set(dataset, known);
  return known;
}

function readColumns(dataset: Resource): Reading<readonly DeclaredColumn[]> {
  const columns = dataset.elements("columns");
  if (columns.state !== "known") return columns;
  const odd = columns.value.map((path) => dataset.record(path)).find(({ state }) => isUnread(state));
  if (odd !== undefined) return { state: "malformed", path: odd.path, wanted: "a column", found: "something else" };
  const value = columns.value.map((path): DeclaredColumn => {
    const like = dataset.text(`${path}.like`);
    return {
      dataset,
      path,
      name: dataset.text(`${path}.name`),
      kind: inSmallLetters(like.state === "absent" ? dataset.text(`${path}.kind`) : like),
      reveals: revealsAt(dataset, `${path}.reveals`),
    };
  });
  return { ...columns, value };
}

/** What a property says that a column reveals; malformed where the vocabulary has no such word. */
export function revealsAt(resource: Resource, path: string): Reading<string> {
  return knownWord(resource.text(path), revelations);
}

function isUnread(state: Reading<unknown>["state"]): boolean {
  return state === "malformed" || state === "absent";
}

function inSmallLetters(reading: Reading<string>): Reading<string> {
  return reading.state === "known" ? { ...reading, value: reading.value.trim().toLowerCase() } : reading;
}

/** What becomes of the column's values in a zone; malformed where the vocabulary has no such word. */
export function treatmentIn(column: DeclaredColumn, zone: string): Reading<string> {
  return knownWord(saidOfTreatment(column, zone), treatments);
}

/** What is said to become of the column's values in a zone, whether or not the vocabulary has the word. */
export function saidOfTreatment({ dataset, path }: DeclaredColumn, zone: string): Reading<string> {
  return dataset.text(`${path}.treatment[${JSON.stringify(zone)}]`);
}

/** Whether a list of names has the column's, or may have it while that is not known; the catalogue does not tell capitals. */
export function isNamedBy({ name }: DeclaredColumn, names: readonly string[]): boolean {
  return name.state !== "known" || names.some((one) => one.toLowerCase() === name.value.toLowerCase());
}

/** The names that are no column's of a dataset all of whose columns' names are known. */
export function namesWithoutColumn(names: readonly string[], columns: readonly DeclaredColumn[]): readonly string[] {
  return names.filter((name) => !columns.some((column) => isNamedBy(column, [name])));
}

/** How messages call a column. */
export function columnName({ name, path }: DeclaredColumn): string {
  return name.state === "known" ? name.value : path;
}

/** The column's own place in the declarations, for a finding. */
export function declaredAt({ dataset, name }: DeclaredColumn): { readonly declared?: string } {
  return dataset.declared !== undefined && name.state === "known"
    ? { declared: `${dataset.declared}.columns.${name.value}` }
    : {};
}

/** The texts of a list; undefined while the list or any of them cannot be read. */
export function textsAt(resource: Resource, path: string): readonly string[] | undefined {
  const list = resource.elements(path);
  if (list.state === "absent") return [];
  if (list.state !== "known") return undefined;
  const texts = list.value.map((one) => resource.text(one));
  return texts.every(({ state }) => state === "known")
    ? texts.flatMap((text) => (text.state === "known" ? [text.value] : []))
    : undefined;
}
