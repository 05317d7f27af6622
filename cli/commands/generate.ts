import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { GenerateOptions } from "../generate.ts";

/** `lakeward generate`: writes schemas and documents that are made from code, or says which are not current. */
export function generateCommand(output: CommandOutput): Command {
  return new Command("generate")
    .description("write the files that are generated from code")
    .option("--check", "write nothing; exit 1 when a file is not current", false)
    .option("--directory <folder>", "where to write them", ".")
    .action(async (options: GenerateOptions) => {
      const { generate } = await import("../generate.ts");
      generate(options, output);
    });
}
