import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import { accessDiffCommand } from "./access-diff.ts";

/** `lakeward access`: who can see what, and what a change does to that. */
export function accessCommand(output: CommandOutput): Command {
  const access = new Command("access")
    .description("who can see what, and what a change does to that")
    .addCommand(accessDiffCommand(output));
  access
    .command("evaluate")
    .description("answer many questions from the snapshots that stand with them, one answer a line")
    .argument("<file...>", "documents of questions (lakeward.access-questions/1)")
    .action(async (files: readonly string[]) => {
      const { evaluateQuestions } = await import("../access/evaluate-questions.ts");
      evaluateQuestions(files, output);
    });
  return access;
}
