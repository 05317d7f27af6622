import { Command } from "commander";
import type { AccessDiffOptions } from "../access-diff.ts";
import type { CommandOutput } from "../command-output.ts";

/** `lakeward access diff`: who would see more, less or otherwise, in sentences. */
export function accessDiffCommand(output: CommandOutput): Command {
  return new Command("diff")
    .description("say in sentences who sees more, less or otherwise, worst first")
    .argument("<base>", "what is compared with: a folder with a lake.yaml, a commit, branch or tag, or a snapshot")
    .argument("[head]", "what is compared: the same (default: the files of --directory)")
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--directory <folder>", "where lake.yaml and departments/ are, now and in commits", ".")
    .option("--json", "print the changes as JSON (lakeward.access-changes/1)", false)
    .option("--markdown <file>", "write the changes as Markdown, for a pull request")
    .option("--fail-on-widening", "end with 1 when somebody sees more, or may see more", false)
    .action(async (base: string, head: string | undefined, options: AccessDiffOptions) => {
      const { accessDiff } = await import("../access-diff.ts");
      accessDiff(base, head ?? options.directory, options, output);
    });
}
