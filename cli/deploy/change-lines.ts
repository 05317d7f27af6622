import type { PlannedChange } from "../../deployment/planned-changes.ts";

/** The engine's words for what it does, in the order in which they are told: what may lose something comes first. */
const words: readonly (readonly [op: string, would: string, was: string])[] = [
  ["delete", "remove", "removed"],
  ["replace", "replace", "replaced"],
  ["update", "change", "changed"],
  ["create", "make", "made"],
  ["same", "leave as it is", "as it was"],
];

const namedAtMost = 30;

/** What an update would do: a line a kind of change with how many and, but for what stays, which in the account. */
export function plannedLines(changes: readonly PlannedChange[]): readonly string[] {
  return words.flatMap(([op, would]) => {
    const some = changes.filter((change) => change.op === op);
    if (some.length === 0) return [];
    if (op === "same") return [`Would ${would}: ${some.length}`];
    const names = some
      .filter(({ custom }) => custom)
      .map(({ name, type }) => `${name} (${type.split(":").at(-1)})`)
      .toSorted();
    const more = names.length > namedAtMost ? [`  and ${names.length - namedAtMost} more`] : [];
    return [`Would ${would}: ${some.length}`, ...names.slice(0, namedAtMost).map((name) => `  ${name}`), ...more];
  });
}

/** What an update did: `1 removed, 3 made, 530 as it was`. */
export function doneInWords(changes: Readonly<Record<string, number>>): string {
  const told = words.flatMap(([op, , was]) => (changes[op] ? [`${changes[op]} ${was}`] : []));
  return told.length === 0 ? "nothing" : told.join(", ");
}
