import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { SnapshotOptions } from "../snapshot.ts";

/** `lakeward snapshot`: what an account holds of Lake Formation, read and written to a file. */
export function snapshotCommand(output: CommandOutput): Command {
  return new Command("snapshot")
    .description("read what an account holds of Lake Formation, with rights to read alone, and write it to a file")
    .requiredOption("--out <file>", "where the snapshot is written (lakeward.lake-formation/1)")
    .option("--environment <name>", "the environment whose account is read (default: the first with a stack file)")
    .option("--region <region>", "read this region of whichever account the credentials are of, declared or not")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: SnapshotOptions) => {
      const { snapshot } = await import("../snapshot.ts");
      await snapshot(options, output);
    });
}
