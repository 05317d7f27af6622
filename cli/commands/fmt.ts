import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { FmtOptions } from "../fmt.ts";

/** `lakeward fmt`: declarations in the one form, with every comment. */
export function fmtCommand(output: CommandOutput): Command {
  return new Command("fmt")
    .description("write declarations in their one form: order of keys, short forms, one column a line")
    .argument("[file...]", "declarations (default: lake.yaml and all of departments/)")
    .option("--check", "write nothing; exit 1 when a file is not formatted", false)
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (files: readonly string[], options: FmtOptions) => {
      const { fmt } = await import("../fmt.ts");
      fmt(files, options, output);
    });
}
