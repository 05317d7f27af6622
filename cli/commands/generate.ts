import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { type CommandOutput, writeNamedFile } from "../command-output.ts";
import { generatedFiles } from "../generated-files.ts";

interface GenerateOptions {
  readonly check: boolean;
  readonly directory: string;
}

/** `lakeward generate`: writes schemas and documents that are made from code, or says which are not current. */
export function generateCommand(output: CommandOutput): Command {
  return new Command("generate")
    .description("write the files that are generated from code")
    .option("--check", "write nothing; exit 1 when a file is not current", false)
    .option("--directory <folder>", "where to write them", ".")
    .action((options: GenerateOptions) => generate(options, output));
}

function generate(options: GenerateOptions, output: CommandOutput): void {
  const files = Object.assign({}, ...generatedFiles.map((generated) => generated())) as Readonly<
    Record<string, string>
  >;
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
