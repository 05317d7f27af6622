import type { AccessAnswer } from "../simulate/answer.ts";
import { simulate } from "../simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../snapshot.ts";
import { inList } from "../wording.ts";
import type { AccessChange, AccessComparison, Effect } from "./access-change.ts";
import { difference } from "./difference.ts";
import { worstFirst } from "./worst-first.ts";

/**
 * What changed between two snapshots of an account: who reads more, less or otherwise, by the simulator's answers. A snapshot
 * knows no purposes, ends or categories; and it says what could be read, not what was declared.
 *
 * @param asOf the day that the comparison names
 */
export function compareSnapshots(
  before: LakeFormationSnapshot,
  after: LakeFormationSnapshot,
  asOf: string,
): AccessComparison {
  const [old, now] = [simulate(before), simulate(after)];
  const principals = [...new Set([...old.principals, ...now.principals])].toSorted();
  const changes = principals.flatMap((principal) => {
    const [was, is] = [old, now].map(
      (side) => new Map(side.principal(principal).map((answer) => [answer.table, answer] as const)),
    );
    const tables = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].toSorted();
    return tables.flatMap((table) => compareAnswers(principal, table, was?.get(table), is?.get(table)));
  });
  return { asOf, changes: changes.toSorted(worstFirst), ending: [], problems: [] };
}

function compareAnswers(
  principal: string,
  table: string,
  was: AccessAnswer | undefined,
  is: AccessAnswer | undefined,
): readonly AccessChange[] {
  const who = nameOf(principal);
  const told = (about: AccessChange["about"], effect: Effect, rank: number, what: string): AccessChange => ({
    effect,
    about,
    sentence: `${who} ${what}.`,
    rank,
    category: null,
    departments: [],
    path: "",
    cells: [],
  });
  const [ways, closed] = difference(waysOf(was), waysOf(is));
  const [gained, lost] = difference(was?.columns ?? [], is?.columns ?? []);
  const kept = (is?.columns?.length ?? 0) - gained.length;
  const further = kept > 0 ? "further " : "";
  const columns = (found: readonly string[]) =>
    `${found.length === 1 ? "column" : "columns"} of ${table}: ${inList(found)}`;
  return [
    ...ways.map((way) => told("gain", "widens", 0.5, `can read ${table} past its permissions: ${way}`)),
    ...(gained.length === 0
      ? []
      : [told("gain", "widens", 4, `gains ${gained.length} ${further}${columns(gained)}${rowsOf(is)}`)]),
    ...(kept > 0 ? rowsChange(table, was, is).map(([effect, what]) => told("terms", effect, 4, what)) : []),
    ...(lost.length === 0 ? [] : [told("loss", "narrows", 4, `loses ${lost.length} ${columns(lost)}`)]),
    ...closed.map((way) => told("loss", "narrows", 0.5, `can no longer read ${table} past its permissions: ${way}`)),
  ];
}

function waysOf(answer: AccessAnswer | undefined): readonly string[] {
  return (answer?.bypasses ?? []).map(({ kind, detail }) => `${ways[kind]} (${detail})`);
}

const ways = {
  "direct-s3": "straight from the bucket",
  "iam-allowed-principals": "by a right that everyone in the account has",
  administrator: "as an administrator",
} as const;

function rowsOf(answer: AccessAnswer | undefined): string {
  const rows = answer?.rows ?? "all";
  return rows === "all" ? "" : `, only rows where ${rows.join(" or ")}`;
}

/** A row is shown that meets any expression; of two expressions that differ nothing is known. */
function rowsChange(
  table: string,
  was: AccessAnswer | undefined,
  is: AccessAnswer | undefined,
): readonly (readonly [Effect, string])[] {
  const [old, now] = [was?.rows ?? [], is?.rows ?? []];
  const same = JSON.stringify([old, was?.cells]) === JSON.stringify([now, is?.cells]);
  if (same) return [];
  const words = `${describe(now)} instead of ${describe(old)}`;
  if (old !== "all" && now === "all") return [["widens", `will see ${table} in more rows: ${words}`]];
  if (old === "all" && now !== "all") return [["narrows", `will see ${table} in fewer rows: ${words}`]];
  const [more, fewer] = difference(old === "all" ? [] : old, now === "all" ? [] : now);
  if (more.length === 0 && fewer.length > 0 && !was?.cells && !is?.cells)
    return [["narrows", `will see ${table} in fewer rows: ${words}`]];
  return [["may-widen", `will see ${table} in other rows, perhaps more: ${words}`]];
}

function describe(rows: "all" | readonly string[]): string {
  return rows === "all" ? "all rows" : `rows where ${rows.join(" or ")}`;
}

/** `parking-analysts` of the role's ARN; what is no ARN stays as it is. */
function nameOf(principal: string): string {
  const resource = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/.exec(principal)?.[1];
  const [kind, ...path] = resource?.split("/") ?? [];
  return resource === undefined || path.length === 0 ? principal : `The ${kind} ${path.at(-1)}`;
}
