import { cellText } from "./cell-text.ts";
import { markdownCell } from "./markdown-cell.ts";
import type { RegisterTable } from "./register.ts";
import type { RegisterHeading } from "./register-heading.ts";

/** A register as Markdown: a table, or where rows are wide a card for each. */
export function writeMarkdown(table: RegisterTable, heading: RegisterHeading): string {
  const parts = [
    `# ${markdownCell(table.title)}`,
    `${markdownCell(heading.organisation)}, environment ${heading.environment}, as of ${heading.asOf}. An empty entry is something that is not declared.`,
    markdownCell(table.about),
    ...(table.notes.length === 0 ? [] : [table.notes.map((note) => `- ${markdownCell(note)}`).join("\n")]),
    ...(table.attention.length === 0
      ? []
      : ["## To act on", table.attention.map((sentence) => `- ${markdownCell(sentence)}`).join("\n")]),
    ...(table.rows.length === 0
      ? ["Nothing is declared that belongs here."]
      : table.cards === null
        ? [lines(table)]
        : cards(table, table.cards)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function lines({ columns, rows }: RegisterTable): string {
  return [
    row(columns.map(({ title }) => markdownCell(title))),
    row(columns.map(() => "---")),
    ...rows.map((cells) => row(cells.map((cell) => markdownCell(cellText(cell))))),
  ].join("\n");
}

function cards({ columns, rows }: RegisterTable, heads: readonly string[]): readonly string[] {
  return rows.map((cells) => {
    const name = columns.flatMap(({ id }, place) => (heads.includes(id) ? [cellText(cells[place] ?? null)] : []));
    const entries = columns.map(({ title }, place) =>
      row([markdownCell(title), shown(cellText(cells[place] ?? null))]),
    );
    return [`## ${markdownCell(name.join(": "))}`, "", row(["Field", "Entry"]), row(["---", "---"]), ...entries].join(
      "\n",
    );
  });
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function shown(text: string): string {
  return text === "" ? "*not declared*" : markdownCell(text);
}
