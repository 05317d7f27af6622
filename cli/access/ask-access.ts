import { type AccessAction, type AccessAnswer, accessActions } from "../../access/simulate/answer.ts";
import { type Simulation, simulate } from "../../access/simulate/simulate.ts";
import { suggestion } from "../../declaration/words.ts";
import { BadInput } from "../bad-input.ts";
import type { CommandOutput } from "../command-output.ts";
import { type AccessSourceOptions, accessSource } from "./access-source.ts";
import { answerText, shortName } from "./answer-text.ts";

export interface AskOptions extends AccessSourceOptions {
  readonly principal: string;
  readonly action: string;
  readonly table: string;
  readonly location?: string;
  readonly json: boolean;
}

export interface ListOptions extends AccessSourceOptions {
  readonly json: boolean;
}

/** Answers one question. */
export function askAccess(options: AskOptions, output: CommandOutput): void {
  const action = accessActions.find((each) => each === options.action.toUpperCase());
  if (action === undefined)
    throw new BadInput(`--action: "${options.action}" is not an action; write one of ${accessActions.join(", ")}`);
  const simulation = simulate(accessSource(options));
  const answer = simulation.ask(questionOf(simulation, options, action));
  output.print(options.json ? `${JSON.stringify(answer, null, 2)}\n` : answerText(answer));
  output.end(0);
}

function questionOf(simulation: Simulation, { principal, table, location }: AskOptions, action: AccessAction) {
  return {
    principal: principalNamed(simulation, principal),
    action,
    table,
    ...(location === undefined ? {} : { location }),
  };
}

/** Says who reads a table, or could. */
export function tableAccess(table: string, options: ListOptions, output: CommandOutput): void {
  const simulation = simulate(accessSource(options));
  const known = simulation.tables.find((each) => each.toLowerCase() === table.toLowerCase());
  if (known === undefined)
    throw new BadInput(`${table}: is no table of the catalogue${suggestion(table, simulation.tables)}`);
  list(simulation.table(known), `nobody reads ${known}`, options, output);
}

/** Says what a principal reads, or could. */
export function principalAccess(principal: string, options: ListOptions, output: CommandOutput): void {
  const simulation = simulate(accessSource(options));
  const named = principalNamed(simulation, principal);
  list(simulation.principal(named), `${shortName(named)} reads nothing`, options, output);
}

function list(answers: readonly AccessAnswer[], none: string, { json }: ListOptions, output: CommandOutput): void {
  if (json) for (const answer of answers) output.print(`${JSON.stringify(answer)}\n`);
  else output.print(answers.length === 0 ? `${none}\n` : answers.map(answerText).join(""));
  output.end(0);
}

/** An ARN, an account or `department/group`, which stands for the group's role. */
function principalNamed({ principals }: Simulation, named: string): string {
  if (!/^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/.test(named)) return named;
  const found = principals.find((principal) => shortName(principal) === named);
  if (found !== undefined) return found;
  const groups = principals.map(shortName).filter((name) => !name.startsWith("arn:"));
  throw new BadInput(`${named}: is no group that holds anything${suggestion(named, groups)}`);
}
