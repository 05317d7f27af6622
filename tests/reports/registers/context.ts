import { fileURLToPath } from "node:url";
import type { Lake } from "../../../declaration/lake.ts";
import { loadDeclarations } from "../../../declaration/load.ts";
import { formatProblem } from "../../../declaration/problem.ts";
import { allRegisters } from "../../../reports/registers/all-registers.ts";
import type { Cell, RegisterContext, RegisterTable } from "../../../reports/registers/register.ts";
import { registerContext } from "../../../reports/registers/register-context.ts";
import { asOf, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";

/** A lake in its environment with live data, as of the sample's day. */
export function contextOf(lake: Lake, day = asOf): RegisterContext {
  const environment = lake.environments.find(({ data }) => data === "live");
  if (!environment) throw new Error("no environment holds live data");
  return registerContext(lake, environment, day);
}

/** The three departments. */
export const sample: RegisterContext = contextOf(lakeOf(sampleFiles));

/** The whole council. */
export function council(): RegisterContext {
  const loaded = loadDeclarations(fileURLToPath(new URL("../../..", import.meta.url)), asOf);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return contextOf(loaded.lake);
}

/** A register, filled in. */
export function tableOf(id: string, context: RegisterContext): RegisterTable {
  const register = allRegisters.find((each) => each.id === id);
  if (!register) throw new Error(`there is no register ${id}`);
  return register.tableOf(context);
}

/** The rows of a register, each cell by its column's id. */
export function rowsOf(id: string, context: RegisterContext): readonly Readonly<Record<string, Cell>>[] {
  const { columns, rows } = tableOf(id, context);
  return rows.map((cells) => Object.fromEntries(columns.map((column, place) => [column.id, cells[place] ?? null])));
}

/** The one row of a register whose cells are as said. */
export function rowOf(
  id: string,
  context: RegisterContext,
  said: Readonly<Record<string, Cell>>,
): Readonly<Record<string, Cell>> {
  const found = rowsOf(id, context).filter((row) => Object.entries(said).every(([key, cell]) => row[key] === cell));
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new Error(`${found.length} rows of ${id} have ${JSON.stringify(said)}`);
  return only;
}
