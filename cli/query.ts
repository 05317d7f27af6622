import { resolve } from "node:path";
import { loadDeclarations } from "../declaration/load.ts";
import { databaseName } from "../declaration/names.ts";
import type { QueryAnswer, WhomToAsk } from "../local/query/local-query.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { dayOf } from "./day.ts";
import { csvRows, jsonRows, tableOfRows } from "./row-text.ts";

export interface QueryOptions {
  readonly as: string;
  readonly sql: string;
  readonly environment: string;
  readonly rows: string;
  readonly all: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  readonly directory: string;
}

/** Answers a SELECT as a principal; ends with 1 when the principal may not see what is asked. */
export async function query(options: QueryOptions, output: CommandOutput): Promise<void> {
  if (options.environment !== "local")
    throw new BadInput(
      `--environment: ${options.environment} is not answered here, only local; ask another account through Athena, in the group's own workgroup`,
    );
  if (options.json && options.csv) throw new BadInput("--json and --csv: say one of them");
  const most = options.all ? undefined : numberOf(options.rows);
  const directory = resolve(options.directory);
  const { LocalQuery, QueryRefused } = await engine();
  try {
    const asked = await LocalQuery.as(options.as, directory, whomToAsk(directory));
    const answer = await asked.answer(options.sql, most);
    if (options.json) output.print(jsonRows(answer));
    else if (options.csv) output.print(csvRows(answer));
    else output.print(`${tableOfRows(answer)}${footer(answer, options.as)}`);
    output.end(0);
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    if (error.because === "input") throw new BadInput(error.message);
    process.stderr.write(`${error.message}\n`);
    output.end(1);
  }
}

/** The engine is for development, so that the package does not bring it; it is loaded when a query is asked. */
async function engine() {
  try {
    const [{ LocalQuery }, { QueryRefused }] = await Promise.all([
      import("../local/query/local-query.ts"),
      import("../local/query/query-refused.ts"),
    ]);
    return { LocalQuery, QueryRefused };
  } catch (error) {
    const [, missing] = /Cannot find package '([^']+)'/.exec(error instanceof Error ? error.message : "") ?? [];
    if (missing === undefined) throw error;
    throw new BadInput(
      `lakeward query needs ${missing}, which is not installed; npm install --save-dev @duckdb/node-api @aws-sdk/client-s3 brings what it needs`,
    );
  }
}

function numberOf(written: string): number {
  const rows = Number(written);
  if (Number.isSafeInteger(rows) && rows > 0) return rows;
  throw new BadInput(`--rows: "${written}" is not a number of rows; write one from 1 on, or --all`);
}

/** Who decides about a department's tables, by the declarations. */
function whomToAsk(directory: string): WhomToAsk {
  const loaded = loadDeclarations(directory, dayOf(undefined));
  if (!loaded.ok) return () => "ask the department whose it is";
  const { departments, zones } = loaded.lake;
  const owners = new Map(
    departments.flatMap(({ id, title, owner }) => {
      const ask = `ask ${owner.mail} (${owner.post}), who decides who sees what of ${title}`;
      return Object.values(zones).map(({ called }) => [databaseName(id, called), ask] as const);
    }),
  );
  return (database) => owners.get(database) ?? "no declaration says whose it is";
}

/** What of the tables was shown, so that nobody takes an answer for all that there is. */
function footer({ rows, complete, tables }: QueryAnswer, as: string): string {
  const count = complete
    ? `${rows.length} ${rows.length === 1 ? "row" : "rows"}`
    : `the first ${rows.length} rows; --all shows all`;
  const seen = tables.map(({ database, table, columns, authorised, cells, rows: some }) => {
    const which = some === null ? (cells.size === 0 ? "every row" : "not all in every row") : `rows where ${some}`;
    return `  ${as} reads ${authorised.length} of ${columns.length} columns of ${database}.${table}, ${which}\n`;
  });
  return `(${count})\n${seen.join("")}`;
}
