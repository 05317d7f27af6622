/** Rows as they are printed. */
interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Longer values are cut in a table, and whole in CSV and JSON. */
const widest = 32;

/** A table for people: numbers to the right, nothing for what is missing. */
export function tableOfRows({ columns, rows }: Rows): string {
  const cells = rows.map((row) => row.map((value) => cut(value === null ? "" : String(value))));
  const widths = columns.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const right = columns.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (right[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...cells.map(line), ""].join("\n");
}

function cut(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length <= widest ? flat : `${flat.slice(0, widest - 1)}…`;
}

/** CSV as RFC 4180 has it, with a line of names; nothing between the commas is a value that is missing. */
export function csvRows({ columns, rows }: Rows): string {
  const field = (value: string | number | boolean | null): string => {
    const text = value === null ? "" : String(value);
    return text === "" && value !== null ? '""' : /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\n`).join("");
}

/** A JSON object a row, a line each. */
export function jsonRows({ columns, rows }: Rows): string {
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}\n`)
    .join("");
}
