import { Command } from "commander";
import type { AskOptions, ListOptions } from "../access/ask-access.ts";
import type { CommandOutput } from "../command-output.ts";
import { accessDiffCommand } from "./access-diff.ts";

/** `lakeward access`: who can see what, and what a change does to that. */
export function accessCommand(output: CommandOutput): Command {
  const access = new Command("access")
    .description("who can see what, and what a change does to that")
    .addCommand(accessDiffCommand(output));
  answered(access.command("ask"))
    .description("answer one question: may a principal do something with a table, and what does it see")
    .requiredOption("--principal <who>", "an ARN, or a group such as parking/analysts")
    .requiredOption("--table <name>", "database.table, or a database alone")
    .option("--action <word>", "SELECT, DESCRIBE, INSERT, DELETE, ALTER, DROP or CREATE_TABLE", "SELECT")
    .option("--location <place>", "where the table is to be made or moved to, s3://bucket/prefix/")
    .action(async (options: AskOptions) => {
      const { askAccess } = await import("../access/ask-access.ts");
      askAccess(options, output);
    });
  answered(access.command("table"))
    .description("say who reads a table, or could get at it")
    .argument("<table>", "database.table")
    .action(async (table: string, options: ListOptions) => {
      const { tableAccess } = await import("../access/ask-access.ts");
      tableAccess(table, options, output);
    });
  answered(access.command("principal"))
    .description("say what a principal reads, or could get at")
    .argument("<who>", "an ARN, or a group such as parking/analysts")
    .action(async (who: string, options: ListOptions) => {
      const { principalAccess } = await import("../access/ask-access.ts");
      principalAccess(who, options, output);
    });
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

/** From what an answer is given: an account's snapshot, or the declarations. */
function answered(command: Command): Command {
  return command
    .option("--snapshot <file>", "answer from an account's snapshot (lakeward.lake-formation/1)")
    .option(
      "--environment <name>",
      "answer from the declarations, in force there (default: the first with a stack file)",
    )
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--json", "print answers as JSON (lakeward.access/1), a line each where there are several", false);
}
