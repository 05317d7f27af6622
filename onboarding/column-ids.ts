/** A name that can stand in a declaration, and the name in the source where the first does not lead to it. */
export interface ColumnId {
  /** Lower-case words joined by `_`, at most 64 characters, different from those of the other columns. */
  readonly id: string;
  /** What `called` must say; null when the id leads to the source's name by itself. */
  readonly called: string | null;
}

/** The language's limit of a name. */
const longestId = 64;

/** Ids for the columns of a table, in their order. */
export function columnIds(names: readonly string[]): readonly ColumnId[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const id = distinct(idOf(name) ?? `column_${index + 1}`, taken);
    taken.add(id);
    const called = cleaned(name);
    return { id, called: comparable(called) === comparable(id) ? null : called };
  });
}

/** How the names of a source are compared: capitals, spaces and punctuation do not count (`called` in the language). */
export function comparable(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The name as an id, `EthnicOriginCode` as ethnic_origin_code; null when nothing of it can stand in one. */
export function idOf(name: string): string | null {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (words === "") return null;
  const id = /^\d/.test(words) ? `column_${words}` : words;
  return id.slice(0, longestId).replace(/_+$/, "");
}

function distinct(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let again = 2; ; again++) {
    const end = `_${again}`;
    const other = `${id.slice(0, longestId - end.length).replace(/_+$/, "")}${end}`;
    if (!taken.has(other)) return other;
  }
}

/** Without what does not count in `called` and could mislead: control characters, and dots, which read inside JSON. */
function cleaned(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{C}\p{Z}.\uFFFD]+/gu, " ")
    .trim();
}
