import type { AccessAnswer } from "../../access/simulate/answer.ts";

/** An answer as people read it: what, then why, ways past it, and what else to know. */
export function answerText(answer: AccessAnswer): string {
  const { reasons, bypasses, warnings } = answer;
  return [
    headline(answer),
    ...(answer.cells ?? []).map(({ rows, columns }) => `  ${inRows(rows)}: ${columns.join(", ")}`),
    ...reasons.map((reason) => `  because of ${reason}`),
    ...bypasses.map(({ kind, detail }) => `  besides (${kind}): ${detail}`),
    ...warnings.map((warning) => `  note: ${warning}`),
    "",
  ].join("\n");
}

function headline({ principal, action, table, allowed, columns, rows, cells }: AccessAnswer): string {
  const who = shortName(principal);
  if (!allowed) return `${who} may not ${action} ${table}`;
  if (columns === null || rows === null) return `${who} may ${action} ${table}`;
  const what = columns.length === 0 ? "no column" : columns.join(", ");
  if (cells !== undefined) return `${who} reads of ${table} ${columns.length} columns, not all in every row`;
  return `${who} reads of ${table}${rows === "all" ? "" : `, ${rows.map(inRows).join(" or ")}`}: ${what}`;
}

function inRows(rows: string): string {
  return rows === "all" ? "in every row" : `in rows where ${rows}`;
}

/** `parking/analysts` of the ARN of a group's role; any other name as it is. */
export function shortName(principal: string): string {
  const [, department, group] = /:role\/lakeward\/group\/lake\.([a-z0-9_]+)\.([a-z0-9_]+)$/.exec(principal) ?? [];
  return department === undefined ? principal : `${department}/${group}`;
}
