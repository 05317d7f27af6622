import { allRegisters } from "./all-registers.ts";
import { markdownCell } from "./markdown-cell.ts";
import { versionLimits } from "./version-limits.ts";

/** The page that says what registers there are and why each column stands in them: path in the repository → text. */
export function generateRegistersPage(): Readonly<Record<string, string>> {
  const parts = [
    "# Registers",
    "Made by `npm run generate` from `reports/registers/`; change it there.",
    [
      "`lakeward registers --out <folder>` writes each register as CSV, Markdown and JSON",
      "([schema](../schema/registers.schema.json)), and a list of them with what somebody has to act on. They are made from",
      "the declarations alone, as of a day (`--as-of`), for one environment (`--environment`; else the one with live data).",
      "`lakeward registers --check` ends with 1 when somebody has to act.",
    ].join("\n"),
    [
      "- An empty cell is something that is not declared; nothing is guessed.",
      "- No register holds hosts, addresses, credentials, networks, keys or account numbers: they are read by more people than the declarations.",
      "- CSV is UTF-8 with every field in quotes; a cell that a spreadsheet would run as a formula begins with an apostrophe.",
      ...Object.values(versionLimits).map((limit) => `- ${limit}`),
    ].join("\n"),
    ...allRegisters.map(({ id, title, about, columns }) =>
      [
        `## ${title}`,
        `\`${id}\`. ${about}`,
        [
          "| Column | In JSON | Because of |",
          "| --- | --- | --- |",
          ...columns.map(
            (column) => `| ${markdownCell(column.title)} | \`${column.id}\` | ${markdownCell(column.why)} |`,
          ),
        ].join("\n"),
      ].join("\n\n"),
    ),
  ];
  return { "docs/registers.md": `${parts.join("\n\n")}\n` };
}
