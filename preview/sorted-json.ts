/** A document as JSON: keys sorted, lists as they are, so that the same document has the same bytes. */
export function sortedJson(document: unknown): string {
  return `${JSON.stringify(document, sortedKeys, 2)}\n`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
