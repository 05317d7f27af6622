import { Command } from "commander";
import type { CheckOptions } from "../check.ts";
import type { CommandOutput } from "../command-output.ts";

/** `lakeward check`: declarations, plan, policies and who would see what, without network or credentials. */
export function checkCommand(output: CommandOutput): Command {
  return new Command("check")
    .description("check the declarations, plan every environment, judge the plans and say who would see what")
    .option("--environment <name>", "only this environment of lake.yaml (default: each that has a stack file)")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .option("--base <base>", "say what changes of who sees what, against a folder or a commit, branch or tag")
    .option("--changed-since <revision>", "judge only the departments whose files changed since git's revision")
    .option("--out <file>", "write the plan of the one environment to a file")
    .option("--json", "print the result as JSON", false)
    .option("--markdown <file>", "write the report as Markdown, for a pull request")
    .option("--sarif <file>", "write the findings as SARIF 2.1.0, for code scanning")
    .option("--strict-undecided", "count what could not be decided as a finding", false)
    .option("--workers <number>", "threads that plan (default: 1; from 40 departments on one a core, three at most)")
    .action(async (_: unknown, command: Command) => {
      const { check } = await import("../check.ts");
      await check(command.optsWithGlobals<CheckOptions>(), output);
    });
}
