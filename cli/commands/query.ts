import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { QueryOptions } from "../query.ts";

/** `lakeward query`: what a principal gets of the local lake's made-up rows. */
export function queryCommand(output: CommandOutput): Command {
  return new Command("query")
    .description("ask the local lake in SQL, as one of those who may see some of it")
    .requiredOption("--as <who>", "a group such as parking/analysts, or a role's ARN")
    .requiredOption("--sql <select>", 'such as "select * from parking_trusted.penalty_charges"')
    .option("--environment <name>", "where it is asked: local is the only one that is answered", "local")
    .option("--rows <number>", "how many rows are shown at most", "20")
    .option("--all", "show all rows", false)
    .option("--json", "print a JSON object a row", false)
    .option("--csv", "print CSV", false)
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: QueryOptions) => {
      const { query } = await import("../query.ts");
      await query(options, output);
    });
}
