import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { UpgradeOptions } from "../upgrade.ts";

/** `lakeward upgrade`: declarations of an older version of the language in the current one. */
export function upgradeCommand(output: CommandOutput): Command {
  return new Command("upgrade")
    .description("move all declarations to the current version of the language, with their comments")
    .option("--dry-run", "write nothing; say which files would be written", false)
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: UpgradeOptions) => {
      const { upgrade } = await import("../upgrade.ts");
      upgrade(options, output);
    });
}
