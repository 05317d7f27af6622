import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";
import type { OnboardOptions } from "../onboard.ts";

const several = (value: string, before: readonly string[]) => [...before, value];

/** `lakeward onboard`: a department's file by questions, or by flags, from what a table's columns are called. */
export function onboardCommand(output: CommandOutput): Command {
  return new Command("onboard")
    .description("make a department's file, guessing what its columns are; asks on a terminal what is not said")
    .option("--department <id>", "the department, which is also the file's name")
    .option("--title <text>", "the name that people read")
    .option("--owner <mailbox>", "role mailbox of the Information Asset Owner")
    .option("--purpose <id>", "what the data is processed for")
    .option("--about <people>", "whose data it is, one or several words, or nobody")
    .option("--basis <word>", "lawful basis (UK GDPR Art 6)")
    .option("--power <law>", "the law that gives the task or duty")
    .option("--condition <word>", "condition for special categories, when a column is one")
    .option("--offences <word>", "condition for data on offences, when a column is that")
    .option("--policy-document <reference>", "appropriate policy document, when the condition wants one")
    .option("--dpia <reference>", "impact assessment, or screened and a day")
    .option("--review <day>", "when basis and assessment are looked at again")
    .option("--source <id>", "the system that the data comes from")
    .option("--route <word>", "how it comes: sftp, database, api, receive, file_share, s3, upload, …")
    .option("--at <place>", "where the route leads: a partner, an engine, an address, a group")
    .option("--host <machine>", "with --route database: its machine")
    .option("--database-name <name>", "with --route database: its name there")
    .option("--every <time>", "when it is fetched, such as weekday at 06:00")
    .option("--from-csv <file>", "take the columns from a CSV file: its header, and the form of its first rows")
    .option("--header-row <number>", "with --from-csv: the row with the names", "1")
    .option("--from-parquet <file>", "take the columns from a Parquet file's schema")
    .option("--from-sql <file>", "take the columns from a CREATE TABLE")
    .option("--table <name>", "with --from-sql: which table, when there are several")
    .option(
      "--column <name=kind>",
      "the kind of a column, or a column when there is no file; several times",
      several,
      [],
    )
    .option("--without <name>", "a column that is not to be taken; several times", several, [])
    .option("--dataset <id>", "the dataset (default: the name of the file or table)")
    .option("--description <text>", "what the dataset holds and what one row is")
    .option("--keep <phrase>", "how long rows are kept, such as 2 years after lent_on (LB-01)")
    .option("--add", "add the dataset to a file that is there", false)
    .option("--as-of <day>", "the day that counts as today, such as 2026-11-21")
    .option("--directory <folder>", "where lake.yaml and departments/ are", ".")
    .action(async (options: OnboardOptions) => {
      const { onboard } = await import("../onboard.ts");
      await onboard(options, output);
    });
}
