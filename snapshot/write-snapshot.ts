/** Lists whose order means something: everything else in a snapshot is a set. */
const ordered: ReadonlySet<string> = new Set(["Columns", "PartitionKeys"]);

/** The document's text: keys sorted, sets sorted, so that the same account has the same bytes. */
export function writeSnapshot(snapshot: object): string {
  return `${JSON.stringify(JSON.parse(JSON.stringify(snapshot)), sorted, 2)}\n`;
}

function sorted(key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return ordered.has(key)
      ? value
      : value
          .map((item) => ({ item, text: JSON.stringify(item, sorted) }))
          .toSorted((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
          .map(({ item }) => item);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
