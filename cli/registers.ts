import { join } from "node:path";
import type { Environment } from "../declaration/lake.ts";
import { loadDeclarations } from "../declaration/load.ts";
import { formatProblem } from "../declaration/problem.ts";
import { allRegisters } from "../reports/registers/all-registers.ts";
import type { RegisterTable } from "../reports/registers/register.ts";
import { registerContext } from "../reports/registers/register-context.ts";
import { registerHeading } from "../reports/registers/register-heading.ts";
import { writeCsv } from "../reports/registers/write-csv.ts";
import { writeJson } from "../reports/registers/write-json.ts";
import { writeMarkdown } from "../reports/registers/write-markdown.ts";
import { writeOverview } from "../reports/registers/write-overview.ts";
import { counted } from "../reports/wording.ts";
import { BadInput } from "./bad-input.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { dayOf } from "./day.ts";

export interface RegistersOptions {
  readonly out?: string;
  readonly check: boolean;
  readonly environment?: string;
  readonly asOf?: string;
  readonly directory: string;
}

/** Makes every register, writes them where that is asked for, and says what somebody has to act on. */
export function registers(options: RegistersOptions, output: CommandOutput): void {
  const asOf = dayOf(options.asOf);
  const loaded = loadDeclarations(options.directory, asOf);
  if (!loaded.ok) {
    output.print(`${loaded.problems.map(formatProblem).join("\n")}\n`);
    output.end(1);
    return;
  }
  const { lake } = loaded;
  const context = registerContext(lake, chosenEnvironment(lake.environments, options.environment), asOf);
  const heading = registerHeading(context);
  const tables = allRegisters.map((register) => register.tableOf(context));
  if (options.out !== undefined) {
    for (const table of tables) {
      const file = join(options.out, table.id);
      writeNamedFile(`${file}.csv`, writeCsv(table));
      writeNamedFile(`${file}.md`, writeMarkdown(table, heading));
      writeNamedFile(`${file}.json`, writeJson(table, heading));
    }
    writeNamedFile(join(options.out, "README.md"), writeOverview(tables, heading));
  }
  output.print(summary(tables, options.out));
  output.end(options.check && tables.some(({ attention }) => attention.length > 0) ? 1 : 0);
}

function chosenEnvironment(environments: readonly Environment[], asked: string | undefined): Environment {
  const known = environments.map(({ name }) => name).join(", ");
  if (asked !== undefined) {
    const found = environments.find(({ name }) => name === asked);
    if (found) return found;
    throw new BadInput(`--environment: lake.yaml has no environment "${asked}"; it has ${known}`);
  }
  const [live, ...others] = environments.filter(({ data }) => data === "live");
  if (live && others.length === 0) return live;
  const how = live ? "several environments hold live data" : "no environment holds live data";
  throw new BadInput(`--environment: ${how}; name one of ${known}`);
}

function summary(tables: readonly RegisterTable[], out: string | undefined): string {
  const rows = tables.map(
    ({ id, title, rows: { length } }) => `  ${id.padEnd(12)} ${title}: ${counted(length, "row")}`,
  );
  const attention = tables.flatMap((table) => table.attention.map((sentence) => `  ${sentence}`));
  return [
    out === undefined ? "Registers" : `Registers, written to ${out}`,
    ...rows,
    "To act on",
    ...(attention.length === 0 ? ["  nothing"] : attention),
    "",
  ].join("\n");
}
