import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { ExplainOptions } from "../explain.ts";

/** `lakeward explain`: what a department's file will build, in words, without an account. */
export function explainCommand(output: CommandOutput): Command {
  return new Command("explain")
    .description("say in words what a department's file will build, with every default")
    .argument("<file>", "departments/<id>.yaml, or the id")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (file: string, options: ExplainOptions) => {
      const { explain } = await import("../explain.ts");
      explain(file, options, output);
    });
}
