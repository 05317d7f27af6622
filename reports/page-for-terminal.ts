import type { Colors } from "picocolors/types.js";

/** Columns of a terminal that text is wrapped at. */
const width = 100;
const indent = "    ";

/** One of the project's own Markdown pages as a terminal shows it: headings, lists, tables, code and differences. */
export function pageForTerminal(markdown: string, colours: Colors): string {
  const shown = blocksOf(markdown.split("\n")).flatMap((block) => {
    const lines = blockLines(block, colours);
    return lines.length === 0 ? [] : [lines.join("\n")];
  });
  return `${shown.join("\n\n")}\n`;
}

/** Code with its fences, and whatever else stands together between blank lines. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let block: string[] = [];
  const end = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of lines) {
    const isCode = block[0]?.startsWith("```") === true;
    if (line === "" && !isCode) end();
    else block.push(line);
    if ((isCode && line === "```") || line.startsWith("#")) end();
  }
  end();
  return blocks;
}

function blockLines(block: readonly string[], colours: Colors): readonly string[] {
  const [first = ""] = block;
  if (first.startsWith("```")) return codeLines(block.slice(1, -1), first === "```diff", colours);
  if (first.startsWith("|")) return tableLines(block.map(cellsOf), colours);
  const lines = block.filter((line) => !line.startsWith("<!--") && !isOnlyLinks(line));
  const [, heading] = /^#+ (.*)$/.exec(lines[0] ?? "") ?? [];
  if (heading !== undefined) return [colours.bold(plain(heading))];
  if (first.startsWith("- ")) return lines.flatMap((line) => wrapped(plain(line), "  "));
  const text = lines.join(" ");
  const [, strong] = /^\*\*(.*)\*\*$/.exec(text) ?? [];
  if (strong !== undefined) return wrapped(plain(strong), "").map((line) => colours.bold(line));
  return text === "" ? [] : wrapped(plain(text), "");
}

function codeLines(lines: readonly string[], isDifference: boolean, colours: Colors): readonly string[] {
  const painted = (line: string) =>
    line.startsWith("-") ? colours.red(line) : line.startsWith("+") ? colours.green(line) : line;
  return lines.map((line) => `${indent}${isDifference ? painted(line) : line}`);
}

/** The way to other pages leads nowhere on a terminal. */
function isOnlyLinks(line: string): boolean {
  return /^(\[[^\]]*\]\([^)]*\)(, )?)+$/.test(line);
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => plain(cell.trim()));
}

/** The head of a table in bold, and columns below each other. */
function tableLines(rows: readonly (readonly string[])[], colours: Colors): readonly string[] {
  const shown = rows.filter((row) => !row.every((cell) => /^-+$/.test(cell)));
  const widths = shown[0]?.map((_, at) => Math.max(...shown.map((row) => row[at]?.length ?? 0))) ?? [];
  return shown.map((row, at) => {
    const text = `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
    return at === 0 ? colours.bold(text) : text;
  });
}

/** Without the marks of links, code and what Markdown would take for its own. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([\w./#-]+\)/g, "$1")
    .replaceAll("`", "")
    .replace(/\\([<*_|])/g, "$1");
}

function wrapped(text: string, hanging: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > width) {
      lines.push(line);
      line = `${hanging}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}
