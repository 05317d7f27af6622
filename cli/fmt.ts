import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { withEditorLine } from "../declaration/formatting/editor-line.ts";
import { type Formatted, formatDeclaration } from "../declaration/formatting/format-declaration.ts";
import { formatProblem } from "../declaration/problem.ts";
import { readFiles } from "../declaration/reading/read-files.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { writeWhole } from "./write-whole.ts";

export interface FmtOptions {
  readonly check: boolean;
  readonly directory: string;
}

/** Formats the named declarations, or all; writes none when one cannot be read. */
export function fmt(named: readonly string[], options: FmtOptions, output: CommandOutput): void {
  const files = named.length > 0 ? readNamed(named) : readAll(options.directory);
  const formatted = files.map(({ file, place, text }) => ({
    file,
    place,
    text,
    result: withSchema(formatDeclaration(file, text), file, place),
  }));
  const problems = formatted.flatMap(({ result }) => (result.ok ? [] : result.problems));
  if (problems.length > 0) throw new BadInput(...problems.map(formatProblem));
  let changes = 0;
  for (const { file, place, text, result } of formatted) {
    if (!result.ok || result.text === text) continue;
    changes += 1;
    if (!options.check) writeWhole(place, result.text, "instead");
    output.print(options.check ? `${file}: is not formatted; run lakeward fmt\n` : `${file}: formatted\n`);
  }
  if (changes === 0) output.print(`${files.length === 1 ? "1 file is" : `${files.length} files are`} formatted\n`);
  output.end(options.check && changes > 0 ? 1 : 0);
}

/** With the line that editors need, if need be; added last, so that problems are told where they stand. */
function withSchema(formatted: Formatted, file: string, place: string): Formatted {
  return formatted.ok ? formatDeclaration(file, withEditorLine(place, formatted.text)) : formatted;
}

interface FileToFormat {
  readonly file: string;
  readonly place: string;
  readonly text: string;
}

function readAll(directory: string): readonly FileToFormat[] {
  const { files, unread } = readFiles(directory);
  if (unread.length > 0) throw new BadInput(...unread.map(formatProblem));
  if (files.size === 0) throw new BadInput(`${directory}: there is no lake.yaml and no departments/ here`);
  return [...files].map(([file, text]) => ({ file, place: resolve(directory, file), text }));
}

function readNamed(named: readonly string[]): readonly FileToFormat[] {
  return named.map((file) => {
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (!status) throw new BadInput(`${file}: there is no such file`);
    if (!status.isFile()) throw new BadInput(`${file}: is not an ordinary file; name the file itself`);
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) throw new BadInput(`${file}: is not UTF-8; save it as UTF-8`);
    return { file, place: resolve(file), text: bytes.toString("utf8") };
  });
}
