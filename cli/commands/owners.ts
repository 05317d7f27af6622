import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { OwnersOptions } from "../owners.ts";

/** `lakeward owners`: GitHub's CODEOWNERS from the declarations, so that the owner of a department reviews its file. */
export function ownersCommand(output: CommandOutput): Command {
  return new Command("owners")
    .description("write who reviews which department's file, as the declarations name them, for GitHub")
    .option("--out <file>", "the file; what stands outside our part of it is kept", ".github/CODEOWNERS")
    .option("--check", "write nothing, and end with 1 when the file is not current", false)
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: OwnersOptions) => {
      const { owners } = await import("../owners.ts");
      owners(options, output);
    });
}
