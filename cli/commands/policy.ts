import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { EvaluateOptions } from "../evaluate-files.ts";

/** `lakeward policy evaluate`: the rules over plan documents, ours or other tools'. */
export function policyCommand(output: CommandOutput): Command {
  const policy = new Command("policy").description("the rules, apart from a program");
  policy
    .command("evaluate")
    .description("judge plan documents; several, or a folder, give one answer a line")
    .argument("<file...>", "plan documents (lakeward.plan/1), or folders of them")
    .option("--json", "print verdicts as JSON (lakeward.verdicts/1)", false)
    .option("--all", "list compliant and not applicable verdicts too", false)
    .option("--environment <name>", "whose levels count (default: the plan's own)")
    .option("--strict-undecided", "make every undecided verdict mandatory", false)
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .action(async (files: readonly string[], options: EvaluateOptions) => {
      const { evaluateFiles } = await import("../evaluate-files.ts");
      evaluateFiles(files, options, output);
    });
  return policy;
}
