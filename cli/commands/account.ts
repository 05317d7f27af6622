import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";

/** `lakeward account`: where an environment is and who signs in there, as `key=value` lines. */
export function accountCommand(output: CommandOutput): Command {
  return new Command("account")
    .description("say which account an environment is in, which roles sign in there and where its state is")
    .requiredOption("--environment <name>", "the environment of lake.yaml")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: { readonly environment: string; readonly directory: string }) => {
      const { account } = await import("../account.ts");
      account(options, output);
    });
}
