import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { RegistersOptions } from "../registers.ts";

/** `lakeward registers`: asset register, record of processing and the rest, from the declarations alone. */
export function registersCommand(output: CommandOutput): Command {
  return new Command("registers")
    .description("write the registers that the declarations answer for, and say what somebody has to act on")
    .option("--out <folder>", "write each register there as CSV, Markdown and JSON (default: only say what there is)")
    .option("--check", "end with 1 when somebody has to act: a review, a test or an agreement is due", false)
    .option("--environment <name>", "of which environment (default: the one with live data)")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: RegistersOptions) => {
      const { registers } = await import("../registers.ts");
      registers(options, output);
    });
}
