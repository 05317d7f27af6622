/** A column of `count_by` or `partition`; `value` lays out or counts by the value as it stands. */
export interface By {
  readonly column: string;
  readonly by: "year" | "month" | "day" | "value";
}

/** `ward`, `issued_on by month`. */
export const byPattern = /^([a-z][a-z0-9_]*)(?: by (year|month|day))?$/;

/** A column, and the part of its date if one is said. */
export function parseBy(text: string): By | null {
  const [, column, by] = byPattern.exec(text) ?? [];
  if (column === undefined) return null;
  return { column, by: by === "year" || by === "month" || by === "day" ? by : "value" };
}
