import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { DriftOptions } from "../drift.ts";

/** `lakeward drift`: what an account holds that no declaration makes, and what it lacks. */
export function driftCommand(output: CommandOutput): Command {
  return new Command("drift")
    .description("say where an account differs from what the declarations make of it; ends with 1 when it does")
    .option("--environment <name>", "the environment whose account is compared (default: the first with a stack file)")
    .option("--snapshot <file>", "compare with a snapshot instead of the account as it is now")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--json", "print the differences as JSON (lakeward.drift/1)", false)
    .action(async (options: DriftOptions) => {
      const { drift } = await import("../drift.ts");
      await drift(options, output);
    });
}
