import type { Problem } from "../problem.ts";
import { readYaml } from "../reading/read-yaml.ts";
import { grammars } from "../schema/known-keys.ts";
import { attachComments } from "./attach-comments.ts";
import { printPieces, withoutGaps } from "./print-pieces.ts";
import { readPieces } from "./read-pieces.ts";

/** A file in the one form, or why it cannot be read. */
export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A declaration in the one form in which all are written: keys in the order of the schema, one column a line, short
 * forms, statements on one line while they fit. It says the same as before and keeps every comment. A file that the
 * loader refuses for another reason than its YAML is formatted all the same.
 *
 * @param file relative path, which tells what kind of file it is: `lake.yaml`, `entities.yaml`, `exceptions.yaml`, else a department's
 */
export function formatDeclaration(file: string, source: string): Formatted {
  let text = source.replaceAll(/\r\n?/g, "\n");
  for (let round = 0; round < mostRounds; round += 1) {
    const formatted = formatOnce(file, text);
    if (!formatted.ok || formatted.text === text) return formatted;
    text = formatted.text;
  }
  return { ok: true, text };
}

/** A comment that was moved out of braces may let them close, or stand first where a blank line belongs: then once more. */
const mostRounds = 5;

function formatOnce(file: string, source: string): Formatted {
  const { text, tree, flaws, position } = readYaml(source);
  if (flaws.length > 0)
    return {
      ok: false,
      problems: flaws.map(({ offset, message }) => ({ file, ...position(offset), path: "", message })),
    };
  const root = tree?.kind === "mapping" ? readPieces(text) : null;
  if (!root) {
    const message = "must be settings: key: value, a line each";
    return { ok: false, problems: [{ file, line: 1, column: 1, path: "", message }] };
  }
  const own = /(?:^|\/)(\w+)\.yaml$/.exec(file)?.[1];
  const grammar = grammars[own === "lake" || own === "entities" || own === "exceptions" ? own : "department"];
  const noted = (notes: readonly string[]) => notes.map((note) => (note === "" ? null : note));
  const footer = noted(attachComments(text, root));
  const header = noted(takeHeader(root.members[0]?.above ?? []));
  const lines = withoutGaps([...header, ...printPieces(root, grammar), ...footer]);
  return { ok: true, text: lines.map((line) => `${line ?? ""}\n`).join("") };
}

/** Comments that speak of the file, not of its first key: the editor's line, and all before a blank line. */
function takeHeader(above: string[]): readonly string[] {
  const blank = above.lastIndexOf("");
  const editor = above.findLastIndex((note) => note.startsWith("# yaml-language-server:"));
  return above.splice(0, Math.max(blank, editor) + 1);
}
