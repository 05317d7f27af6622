import type { YAMLError } from "yaml";
import type { Flaw } from "./flaw.ts";

type Position = (offset: number) => { readonly line: number; readonly column: number };

/**
 * The parser's complaints in our words, each with the repaired line where it can be told; the first of each line, and
 * none after an unclosed bracket or wrong indentation, which make the parser misread all that follows.
 */
export function explainSyntax(text: string, errors: readonly YAMLError[], position: Position): Flaw[] {
  const lines = new Set<number>();
  const structural = errors.findIndex(({ code }) => code === "BAD_INDENT");
  const told = structural < 0 ? errors : errors.slice(0, structural + 1);
  return told.flatMap((error) => {
    const offset = error.pos[0];
    const { line } = position(offset);
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ offset, message: explain(text, error) }];
  });
}

function explain(text: string, error: YAMLError): string {
  const [offset, end] = error.pos;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const stop = text.indexOf("\n", offset);
  const line = text.slice(start, stop < 0 ? text.length : stop).replace(/\r$/, "");
  const lost = lostComment(text, start);
  switch (error.code) {
    case "BAD_SCALAR_START": {
      const value = /^[^,\]}#]*/.exec(line.slice(offset - start))?.[0].trim() ?? "";
      return `${value} must stand in quotes: ${repaired(line, offset - start, value.length, `"${value}"`)}`;
    }
    case "BLOCK_AS_IMPLICIT_KEY": {
      const value = line.slice(offset - start).trim();
      return value.includes(": ")
        ? `a text with ": " in it must stand in quotes: ${repaired(line, offset - start, value.length, `"${value}"`)}`
        : "the next line is indented further than this one allows; give both the same indentation";
    }
    case "BLOCK_IN_FLOW":
    case "MULTILINE_IMPLICIT_KEY": {
      if (lost) return lost;
      const written = text.slice(offset, end).replace(/\s+/g, " ").trim();
      return `a comma is missing: ${written.replace(/ (?=[\w-]+:)/, ", ")}`;
    }
    case "DUPLICATE_KEY": {
      const key = /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? "";
      return `${key} is said twice; keep one`;
    }
    case "TAB_AS_INDENT":
      return "a tab stands here; indent with spaces";
    case "MISSING_CHAR":
      return (
        lost ??
        (error.message.includes("quote") ? "a quotation mark is not closed" : `"${line.trim()}" has no colon and value`)
      );
    case "BAD_INDENT":
      return (
        lost ??
        (error.message.startsWith("Flow")
          ? "a bracket or brace is not closed before this line"
          : "the lines of one list or map must begin in the same column")
      );
    default:
      return lost ?? `this cannot be read as YAML (${error.message})`;
  }
}

/** `{ called: Ref # }`: the comment swallows the closing brace, and the parser complains on the line after. */
function lostComment(text: string, start: number): string | null {
  const before = text.slice(text.lastIndexOf("\n", start - 2) + 1, start);
  const here = text.slice(start, (text.indexOf("\n", start) + 1 || text.length + 1) - 1);
  for (const line of [here, before]) {
    const found = /\b(called|title|description|reason): *([^"'{}[\],]*?) #/.exec(line);
    if (found) return `what follows # is lost as a comment; put the text in quotes: ${found[1]}: "${found[2]} #"`;
  }
  return null;
}

function repaired(line: string, at: number, length: number, value: string): string {
  return `${line.slice(0, at)}${value}${line.slice(at + length)}`.trim();
}
