import type { PackRow } from "../policy-pack/pack/pack-row.ts";
import { pack, packEnvironment } from "../policy-pack/pack.ts";
import { ruleList } from "../reports/rule-list.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";

export interface ListRulesOptions {
  readonly environment: string;
  readonly group?: string;
  /** Of another catalogue, such as `CKV_AWS_19`, in any case. */
  readonly control?: string;
  readonly json: boolean;
}

/** Prints the rules, or those of one group or that answer to one control, with the levels that count in an environment. */
export function listRules({ environment, group, control, json }: ListRulesOptions, output: CommandOutput): void {
  const ofGroup = group === undefined ? pack : pack.filter(({ id }) => id.startsWith(`${group.toUpperCase()}-`));
  if (ofGroup.length === 0) {
    const groups = [...new Set(pack.map(({ id }) => id.split("-")[0]))];
    throw new BadInput(`"${group}" is no group of rules; there are ${groups.join(", ")}`);
  }
  const rows = control === undefined ? ofGroup : ofGroup.filter((row) => answersTo(row, control));
  if (rows.length === 0)
    throw new BadInput(`"${control}" is no control that a rule answers to; docs/controls.md has them`);
  const column = packEnvironment(environment);
  output.print(json ? `${JSON.stringify(rows.map(documented), null, 2)}\n` : ruleList(rows, column));
  output.end(0);
}

function answersTo({ controls }: PackRow, control: string): boolean {
  return Object.values(controls).some((ids) => ids.some((id) => id.toLowerCase() === control.toLowerCase()));
}

/** What the pack's table says of a rule; what it does is code. */
function documented({ judge: _judge, remedy, ...row }: PackRow): object {
  return { ...row, remediates: remedy?.types ?? [] };
}
