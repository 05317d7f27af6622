import { suggestion } from "../declaration/words.ts";
import type { PackRow } from "../policy-pack/pack/pack-row.ts";
import { pack } from "../policy-pack/pack.ts";
import { pageForTerminal } from "../reports/page-for-terminal.ts";
import { BadInput } from "./bad-input.ts";
import { colours } from "./colours.ts";
import type { CommandOutput } from "./command-output.ts";
import { rulePage } from "./rule-page.ts";

/** Prints the pages of rules, with their examples; each is named by its id (in any case) or its name. */
export function explainRules(named: readonly string[], output: CommandOutput): void {
  const found = named.map((word) => ({ word, row: rowOf(word) }));
  const unknown = found.filter(({ row }) => row === undefined).map(({ word }) => `"${word}" is no rule${near(word)}`);
  if (unknown.length > 0) throw new BadInput(...unknown);
  const rows = found.flatMap(({ row }) => row ?? []);
  output.print(rows.map(({ id }) => pageForTerminal(rulePage(id), colours)).join("\n\n"));
  output.end(0);
}

function rowOf(word: string): PackRow | undefined {
  return pack.find(({ id, name }) => id === word.toUpperCase() || name === word.toLowerCase());
}

/** An id's number is not a slip of the hand to be guessed: of a group that there is, its ids are told. */
function near(word: string): string {
  const group = `${word.toUpperCase().split("-")[0]}-`;
  const ids = pack.map(({ id }) => id).filter((id) => id.startsWith(group));
  const [first, last] = [ids[0], ids.at(-1)];
  if (first !== undefined && last !== undefined && /^[A-Z]+-\d+$/i.test(word)) return `; there are ${first} to ${last}`;
  const meant = suggestion(
    word,
    pack.map(({ name }) => name),
  );
  return meant.startsWith("; did") ? meant : "; `lakeward policy list` shows them all";
}
