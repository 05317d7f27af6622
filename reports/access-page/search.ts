import type { AccessPage } from "./page-data.ts";

/** Something that a search finds. */
export interface Found {
  readonly kind: "department" | "principal" | "table";
  readonly position: number;
  /** The column that was found, in a table. */
  readonly column: string | null;
}

/** What is searched, in lower case, made once. */
export interface SearchTexts {
  readonly departments: readonly string[];
  readonly principals: readonly string[];
  readonly tables: readonly string[];
  readonly columns: readonly (readonly string[])[];
}

/** Makes a page's texts ready to be searched. */
export function searchTexts({ departments, principals, tables }: AccessPage): SearchTexts {
  return {
    departments: departments.map(({ id, title }) => `${title} ${id}`.toLowerCase()),
    principals: principals.map(({ id, title }) => `${title} ${id}`.toLowerCase()),
    tables: tables.map(({ id, title }) => `${title} ${id}`.toLowerCase()),
    columns: tables.map(({ columns }) => columns.map(([name]) => name.toLowerCase())),
  };
}

/** Everything whose name holds all the words; departments first, then principals, tables, and tables by a column. */
export function search(texts: SearchTexts, wanted: string): readonly Found[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  const named = (kind: Found["kind"], list: readonly string[]): readonly Found[] =>
    list.flatMap((text, position) => (holds(text) ? [{ kind, position, column: null }] : []));
  const byColumn = texts.columns.flatMap((names, position): readonly Found[] => {
    const table = texts.tables[position] ?? "";
    if (holds(table)) return [];
    // The last word may name a column of a table that the others name.
    const column = names.find((name) => words.every((word) => name.includes(word) || table.includes(word)));
    return column === undefined ? [] : [{ kind: "table", position, column }];
  });
  return [
    ...named("department", texts.departments),
    ...named("principal", texts.principals),
    ...named("table", texts.tables),
    ...byColumn,
  ];
}
