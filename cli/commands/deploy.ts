import { Command, InvalidArgumentError } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { DeployOptions } from "../deploy.ts";

/** `lakeward deploy`: one environment, checked, compared with what is deployed, previewed and, with `--yes`, brought about. */
export function deployCommand(output: CommandOutput): Command {
  return new Command("deploy")
    .description("check one environment, say what an update of its account would do and, with --yes, do it")
    .requiredOption("--environment <name>", "the environment of lake.yaml whose account is updated")
    .option("--yes", "change the account, when nothing stands against it", false)
    .option("--directory <folder>", "where Pulumi.yaml, lake.yaml and departments/ are", ".")
    .option("--parallel <number>", "operations at once; calls are gathered into batches, which needs many", number, 64)
    .option("--markdown <file>", "write what is said as Markdown too, for a job's summary")
    .action(async (options: DeployOptions) => {
      const { deploy } = await import("../deploy.ts");
      await deploy(options, output);
    });
}

function number(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("write a number from 1 to 9999");
  return Number(text);
}
