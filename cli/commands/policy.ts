import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { EvaluateOptions } from "../evaluate-files.ts";
import type { ListRulesOptions } from "../list-rules.ts";

/** `lakeward policy`: the rules listed and explained, and over plan documents, ours or other tools'. */
export function policyCommand(output: CommandOutput): Command {
  const policy = new Command("policy").description("the rules, apart from a program");
  policy
    .command("list")
    .description("list the rules, a line each, with their levels")
    .option("--environment <name>", "whose levels are shown", "prod")
    .option("--group <name>", "only one group, such as LF or MIN")
    .option("--control <id>", "only those that answer to a control of others, such as CKV_AWS_19")
    .option("--json", "print all that is known of each rule as JSON", false)
    .action(async (options: ListRulesOptions) => {
      const { listRules } = await import("../list-rules.ts");
      listRules(options, output);
    });
  policy
    .command("explain")
    .description("say what a rule asks for, why, what to do, and show an example that it was put to")
    .argument("<rule...>", "ids or names, such as ENC-01 or rotate-keys")
    .action(async (rules: readonly string[]) => {
      const { explainRules } = await import("../explain-rules.ts");
      explainRules(rules, output);
    });
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
