import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { generatedFiles } from "./generated-files.ts";

export interface GenerateOptions {
  readonly check: boolean;
  readonly directory: string;
}

/**
 * Writes the generated files that are not current, or only says which they are.
 *
 * @param generators what makes them: path → text each
 */
export function generate(options: GenerateOptions, output: CommandOutput, generators = generatedFiles): void {
  const files: Readonly<Record<string, string>> = Object.assign({}, ...generators.map((generated) => generated()));
  const stale = Object.entries(files)
    .filter(([path, text]) => !isCurrent(resolve(options.directory, path), text))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, text] of stale) {
    if (!options.check) writeNamedFile(resolve(options.directory, path), text);
    output.print(options.check ? `${path}: is not current; run npm run generate\n` : `${path}: written\n`);
  }
  if (stale.length === 0) output.print(`${Object.keys(files).length} generated files are current\n`);
  output.end(options.check && stale.length > 0 ? 1 : 0);
}

function isCurrent(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}
