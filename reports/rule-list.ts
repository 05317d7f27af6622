import type { PackEnvironment, PackRow } from "../policy-pack/pack/pack-row.ts";

/** The rules as a table for a terminal, a line each: id, name, severity, level, level of what is undecided, why it fires. */
export function ruleList(rows: readonly PackRow[], environment: PackEnvironment): string {
  const cells = rows.map((row) => [
    row.id,
    row.name,
    row.severity,
    row.level[environment],
    row.whenUndecided[environment],
    row.fired,
  ]);
  const heading = ["id", "name", "severity", "level", "undecided", "what it finds"];
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = [heading, ...cells].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
