import { Command, CommanderError } from "commander";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput, ExitCode } from "./command-output.ts";
import { accessCommand } from "./commands/access.ts";
import { accountCommand } from "./commands/account.ts";
import { checkCommand } from "./commands/check.ts";
import { deployCommand } from "./commands/deploy.ts";
import { driftCommand } from "./commands/drift.ts";
import { explainCommand } from "./commands/explain.ts";
import { fmtCommand } from "./commands/fmt.ts";
import { generateCommand } from "./commands/generate.ts";
import { onboardCommand } from "./commands/onboard.ts";
import { ownersCommand } from "./commands/owners.ts";
import { policyCommand } from "./commands/policy.ts";
import { queryCommand } from "./commands/query.ts";
import { registersCommand } from "./commands/registers.ts";
import { reportCommand } from "./commands/report.ts";
import { snapshotCommand } from "./commands/snapshot.ts";
import { transitionCommand } from "./commands/transition.ts";
import { upgradeCommand } from "./commands/upgrade.ts";

/** Runs the command line; sets the process's exit code: 0 clean, 1 findings, 2 bad input. */
export async function main(args: readonly string[]): Promise<void> {
  // Until a command has ended, the run has not succeeded: a program that waits for ever ends with the event loop.
  process.exitCode = 2;
  let ended = false;
  process.once("exit", () => {
    if (!ended)
      process.stderr.write("lakeward: stopped before its end; something waits for a value that never comes\n");
  });
  // A reader that has gone (`… | head`) has seen what it wanted; the work and the exit code stay as they are.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  const output: CommandOutput = {
    print: (text) => process.stdout.write(text),
    end: (code) => {
      process.exitCode = code;
    },
  };
  try {
    await commandLine(output).parseAsync([...args], { from: "user" });
  } catch (error) {
    process.exitCode = reported(error, args.includes("--debug"));
  } finally {
    ended = true;
  }
}

function commandLine(output: CommandOutput): Command {
  const lakeward = new Command("lakeward")
    .description("A governed data lake for a public body, declared one department a file.")
    .option("--debug", "show stack traces of errors", false)
    .exitOverride()
    .addHelpText("after", "\nExit codes: 0 clean, 1 findings, 2 bad input.");
  for (const command of [
    checkCommand(output),
    accessCommand(output),
    policyCommand(output),
    generateCommand(output),
    fmtCommand(output),
    explainCommand(output),
    onboardCommand(output),
    upgradeCommand(output),
    snapshotCommand(output),
    driftCommand(output),
    transitionCommand(output),
    deployCommand(output),
    accountCommand(output),
    ownersCommand(output),
    registersCommand(output),
    queryCommand(output),
    reportCommand(output),
  ]) {
    lakeward.addCommand(command);
  }
  return inheriting(lakeward);
}

/** Commands that were made apart take over how errors end the run. */
function inheriting(parent: Command): Command {
  for (const command of parent.commands) inheriting(command.copyInheritedSettings(parent));
  return parent;
}

function reported(error: unknown, debug: boolean): ExitCode {
  // Commander has printed its own message; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const lines =
    error instanceof BadInput
      ? error.problems
      : [`lakeward: ${error instanceof Error ? error.message : String(error)}`];
  process.stderr.write(`${lines.join("\n")}\n`);
  if (debug && error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  return 2;
}
