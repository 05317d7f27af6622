import type { AccessPage, PageColumn, PageSight, PageTable } from "./page-data.ts";

/** A page as it stands in the file: tables and sights are short lists, and what repeats in them stands once. */
export interface PackedPage extends Omit<AccessPage, "tables" | "sights"> {
  readonly words: readonly string[];
  readonly columnLists: readonly (readonly PageColumn[])[];
  readonly numberLists: readonly (readonly number[])[];
  readonly wordLists: readonly (readonly string[])[];
  readonly tables: readonly PackedTable[];
  readonly sights: readonly PackedSight[];
}

/** Positions, with -1 for null. */
type PackedTable = readonly [
  id: string,
  title: number,
  copy: number,
  department: number,
  description: number,
  columns: number,
  absent: number,
];
type PackedSight = readonly [
  table: number,
  principals: number,
  columns: number,
  rows: number,
  terms: number,
  because: number,
  remarks: number,
  waysPast: number,
];

/** The page in its short form: about a third of the bytes. */
export function packPage({ tables, sights, ...rest }: AccessPage): PackedPage {
  const words = new Once<string>();
  const columnLists = new Once<readonly PageColumn[]>();
  const numberLists = new Once<readonly number[]>();
  const wordLists = new Once<readonly string[]>();
  return {
    ...rest,
    tables: tables.map(({ id, title, copy, departmentPosition, descriptionPosition, columns, absent }) => [
      id,
      words.position(title),
      words.position(copy),
      departmentPosition,
      descriptionPosition ?? -1,
      columnLists.position(columns),
      wordLists.position(absent),
    ]),
    sights: sights.map(({ tablePosition, principals, columns, rows, termsPosition, because, remarks, waysPast }) => [
      tablePosition,
      numberLists.position(principals),
      numberLists.position(columns),
      words.position(rows),
      termsPosition ?? -1,
      words.position(because),
      numberLists.position(remarks),
      numberLists.position(waysPast),
    ]),
    words: words.items,
    columnLists: columnLists.items,
    numberLists: numberLists.items,
    wordLists: wordLists.items,
  };
}

/** The page that was packed; lists that were alike are the same list. */
export function unpackPage(packed: PackedPage): AccessPage {
  const { words, columnLists, numberLists, wordLists, tables, sights, ...rest } = packed;
  const positionOf = (position: number): number | null => (position < 0 ? null : position);
  return {
    ...rest,
    tables: tables.map(
      ([id, title, copy, departmentPosition, description, columns, absent]): PageTable => ({
        id,
        title: words[title] ?? "",
        copy: words[copy] ?? null,
        departmentPosition,
        descriptionPosition: positionOf(description),
        columns: columnLists[columns] ?? [],
        absent: wordLists[absent] ?? [],
      }),
    ),
    sights: sights.map(
      ([tablePosition, principals, columns, rows, terms, because, remarks, waysPast]): PageSight => ({
        tablePosition,
        principals: numberLists[principals] ?? [],
        columns: numberLists[columns] ?? null,
        rows: words[rows] ?? null,
        termsPosition: positionOf(terms),
        because: words[because] ?? "",
        remarks: numberLists[remarks] ?? [],
        waysPast: numberLists[waysPast] ?? [],
      }),
    ),
  };
}

/** A list in which each item stands once. */
class Once<Item> {
  readonly items: Item[] = [];
  readonly #positions = new Map<string, number>();

  position(item: Item | null): number {
    if (item === null) return -1;
    const key = JSON.stringify(item);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
