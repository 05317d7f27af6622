import { markdownCell } from "./markdown-cell.ts";
import type { RegisterTable } from "./register.ts";
import type { RegisterHeading } from "./register-heading.ts";

/** The list of the registers with their files, headed by what somebody has to act on. */
export function writeOverview(tables: readonly RegisterTable[], heading: RegisterHeading): string {
  const attention = tables.flatMap((table) => table.attention.map((sentence) => `- ${markdownCell(sentence)}`));
  const list = tables.map(
    ({ id, title, rows }) =>
      `| [${markdownCell(title)}](${id}.md) | ${rows.length} | [CSV](${id}.csv), [JSON](${id}.json) |`,
  );
  return `${[
    "# Registers",
    `${markdownCell(heading.organisation)}, environment ${heading.environment}, as of ${heading.asOf}. Made from the declarations; an empty cell is something that is not declared.`,
    "## To act on",
    attention.length === 0 ? "Nothing." : attention.join("\n"),
    "## Registers",
    ["| Register | Rows | Files |", "| --- | --- | --- |", ...list].join("\n"),
  ].join("\n\n")}\n`;
}
