import type { YAMLError } from "yaml";
import { unevenBrackets } from "./brackets.ts";
import type { Flaw } from "./flaw.ts";

type Position = (offset: number) => { readonly line: number; readonly column: number };

/**
 * The parser's complaints in our words, each with the repaired line where it can be told; the first of each line, and
 * none after an unclosed bracket or wrong indentation, which make the parser misread all that follows.
 */
export function explainSyntax(text: string, errors: readonly YAMLError[], position: Position): Flaw[] {
  const open = openQuotation(text);
  if (open !== null && errors.some(({ code, message }) => code === "MISSING_CHAR" || message.includes("node end")))
    return [{ offset: open, message: "the quotation mark that opens here is not closed on its line; close it" }];
  const lines = new Set<number>();
  const structural = errors.findIndex(({ code, message }) => code === "BAD_INDENT" || message.includes("YAML stream"));
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
    case "BAD_ALIAS":
      return `"${line.charAt(offset - start)}" stands alone here; put the text in quotes`;
    case "BAD_DQ_ESCAPE":
      return "a backslash here begins no letter that YAML knows; use single quotation marks, or write it twice";
    case "BLOCK_AS_IMPLICIT_KEY": {
      const value = line.slice(offset - start).trim();
      if (value.startsWith("- ")) return "a dash stands among settings; leave it out, or put the list under a name";
      return /:( |$)/.test(value)
        ? `a text with ": " in it must stand in quotes: ${repaired(line, offset - start, value.length, `"${value}"`)}`
        : "the next line is indented further than this one allows; give both the same indentation";
    }
    case "BLOCK_IN_FLOW":
    case "MULTILINE_IMPLICIT_KEY": {
      if (lost) return lost;
      const written = text.slice(offset, end);
      return written.includes("\n") ? withoutColon(line) : withoutComma(written.replace(/\s+/g, " ").trim());
    }
    case "TAB_AS_INDENT":
      return "a tab stands here; indent with spaces";
    case "MISSING_CHAR":
      return (
        lost ?? (error.message.includes("quote") ? "a quotation mark is not closed before here" : withoutColon(line))
      );
    case "BAD_INDENT": {
      if (lost) return lost;
      if (error.message.startsWith("Flow"))
        return (
          (/[\]}]/.test(line.charAt(offset - start)) ? unevenBrackets(line) : null) ??
          "a bracket or brace is not closed before this line, or this line is not indented"
        );
      return wrongDash(line) ?? "the lines of one list or map must begin in the same column";
    }
    default:
      return lost ?? otherwise(line, error.message);
  }
}

function otherwise(line: string, message: string): string {
  if (message.includes("node end"))
    return "something stands after the closing quotation mark or bracket; put the whole text in quotes";
  if (message.startsWith("Unexpected , ")) return "there is a comma too many; take it out";
  if (message.includes("block-seq-ind"))
    return "a list begins with a dash on a line of its own; put a text that begins with a dash in quotes";
  if (message.startsWith("Not a YAML token"))
    return "a text over several lines begins on the line after | or >; put a text that begins with them in quotes";
  return unevenBrackets(line) ?? `this cannot be read as YAML (${message})`;
}

/** A line that should be `name: value`, and is not. */
function withoutColon(line: string): string {
  const written = line.trim();
  const [, name, sign, value] = /^([\w-]+)\s*(:|=|：)\s*(\S.*)$/.exec(written) ?? [];
  if (sign === ":") return `a space is missing after the colon: ${name}: ${value}`;
  if (sign !== undefined) return `a colon and a space stand between a name and its value: ${name}: ${value}`;
  if (written.startsWith("//")) return "a comment begins with #, not with //";
  return wrongDash(line) ?? `"${written}" has no colon and value`;
}

function withoutComma(written: string): string {
  if (/^\S+: \S/.test(written)) return `a text with ": " in it must stand in quotes: "${written}"`;
  return written.includes(";")
    ? `settings are parted by a comma, not by a semicolon: ${written.replace(/; */, ", ")}`
    : `a comma is missing: ${written.replace(/ (?=[\w-]+:)/, ", ")}`;
}

/** `-{ who: x }`, `* x`, `– x`: an entry of a list that does not begin with a dash and a space. */
function wrongDash(line: string): string | null {
  const [, sign, rest] = /^\s*([-*•–—])\s*(\S.*)$/.exec(line) ?? [];
  if (sign === undefined || rest === undefined || /^\s*- /.test(line)) return null;
  return sign === "-"
    ? `a space is missing after the dash: - ${rest}`
    : `an entry of a list begins with a dash and a space, not with ${sign}: - ${rest}`;
}

/** Where a value begins with a quotation mark that its line does not close. */
function openQuotation(text: string): number | null {
  const double = /^[^#'"\n]*(?:[:[{,-]) *("(?:[^"\\\n]|\\.)*)$/m.exec(text);
  const single = /^[^#'"\n]*(?:[:[{,-]) *('[^'\n]*)$/m.exec(text);
  const places = [double, single].flatMap((found) =>
    found ? [found.index + found[0].length - (found[1] ?? "").length] : [],
  );
  return places.length > 0 ? Math.min(...places) : null;
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
