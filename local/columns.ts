/** Rows as text in columns; the first row is the head. Numbers stand on the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row) => String(row[index] ?? "").length)),
  );
  const padded = (cell: string | number, index: number) => {
    const width = widths[index] ?? 0;
    return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(padded).join("  ").trimEnd());
}
