import { isMap, parseDocument } from "yaml";
import type { Draft } from "./draft.ts";

/**
 * A department's file with further purposes, sources and datasets; every other character stays as it was.
 *
 * @returns the text, or null when the file is written in a way into which nothing can be put by lines
 */
export function addEntries(text: string, entries: Draft["entries"]): string | null {
  let result = text.endsWith("\n") ? text : `${text}\n`;
  for (const entry of entries) {
    const next = added(result, entry);
    if (next === null) return null;
    result = next;
  }
  return result;
}

function added(text: string, { map, text: written }: Draft["entries"][number]): string | null {
  const document = parseDocument(text, { schema: "failsafe", keepSourceTokens: false });
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return null;
  const existing = document.get(map, true);
  if (existing === undefined) return `${text}${map}:\n${indented(written, 2)}`;
  const [first] = isMap(existing) ? existing.items : [];
  const last = isMap(existing) ? existing.items.at(-1) : undefined;
  if (!isMap(existing) || existing.flow || !first || !last) return null;
  const start = offset(first.key, 0);
  const end = offset(last.value, 1) ?? offset(last.key, 1);
  if (start === null || end === null) return null;
  const indentation = start - (text.lastIndexOf("\n", start - 1) + 1);
  // A comment behind the last value is on its line; what follows on lines of its own belongs to what comes next.
  const line = text.indexOf("\n", Math.max(end - 1, 0)) + 1;
  return `${text.slice(0, line)}${indented(written, indentation)}${text.slice(line)}`;
}

function offset(node: unknown, which: 0 | 1): number | null {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  return Array.isArray(range) && typeof range[which] === "number" ? range[which] : null;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
