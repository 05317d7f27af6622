import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { AccessPageOptions } from "../report.ts";

/** `lakeward report`: what people look at, apart from a pull request. */
export function reportCommand(output: CommandOutput): Command {
  const report = new Command("report").description("write what people look at in a browser");
  report
    .command("access")
    .description("write one page of who sees what, which needs no server and no network")
    .requiredOption("--html <file>", "the page; a folder gets an access.html")
    .option("--snapshot <file>", "of an account's snapshot (lakeward.lake-formation/1), with what that knows")
    .option("--environment <name>", "of the declarations, in force there (default: the first with a stack file)")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .action(async (options: AccessPageOptions) => {
      const { reportAccess } = await import("../report.ts");
      reportAccess(options, output);
    });
  return report;
}
