import { cellText } from "./cell-text.ts";
import type { RegisterTable } from "./register.ts";

/**
 * What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection. Full-width forms
 * count too, since some spreadsheets read them alike.
 */
const formula = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Without it, Excel reads UTF-8 as the machine's own code page. */
const byteOrderMark = "\ufeff";

/**
 * A register as CSV (RFC 4180): UTF-8, every field in quotes, a line a row. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe.
 */
export function writeCsv({ columns, rows }: RegisterTable): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))];
  return `${byteOrderMark}${lines.map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
}

function field(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
