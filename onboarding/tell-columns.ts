import type { Situation } from "./answers.ts";
import type { GuessedColumn } from "./guess-columns.ts";

/** What each column was taken for, and why; what is not sure and how to change it. Names only, never values. */
export function tellColumns({ table, columns }: Situation): string {
  if (!table) return "";
  const rows = Math.max(0, ...table.columns.map(({ shapes }) => shapes?.seen ?? 0));
  const looked = rows > 0 ? `; up to ${rows} values of each looked at for their form, none kept` : "";
  const unsure = columns.filter(({ sure, leftOut }) => !sure && leftOut === null);
  const [first] = unsure;
  return [
    `${table.name === "" ? "Columns" : table.name}: ${columns.length} column${columns.length === 1 ? "" : "s"}${looked}`,
    ...columns.map((column) => `  ${told(column)}`),
    "",
    ...(first
      ? [
          `${unsure.length} of them ${unsure.length === 1 ? "is" : "are"} not sure and ${unsure.length === 1 ? "stays" : "stay"} hidden. Change the kind in the file, or say it: --column ${first.id}=code`,
        ]
      : []),
    "",
  ].join("\n");
}

function told({ id, kind, sure, why, perhaps, leftOut }: GuessedColumn): string {
  if (leftOut !== null) return `${id}: left out — ${leftOut}`;
  if (sure) return `${id}: ${kind} — ${why}`;
  const change = perhaps === null ? "" : `; write ${perhaps} if it says nothing else of a person`;
  return `${id}: ${kind}, not sure — ${why}${change}`;
}
