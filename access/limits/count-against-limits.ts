import type { Lake } from "../../declaration/lake.ts";
import type { CompiledAccess } from "../compile.ts";
import { type AwsLimitId, awsLimits } from "./aws-limits.ts";
import { type Counted, countAccess } from "./count-access.ts";
import { countParts } from "./count-parts.ts";
import type { LimitUse } from "./limit-use.ts";

/** From this share of a limit on, every subject is told, not the fullest only. */
export const nearlyFull = 80;

/**
 * What an environment's account will hold, counted against what AWS allows: of each limit the fullest subject, and every
 * one at 80 per cent or more. Counts what this lake makes; what else lies in the account is not known here.
 * Sorted by percentage, fullest first, then by limit and subject.
 */
export function countAgainstLimits(lake: Lake, compiled: CompiledAccess): readonly LimitUse[] {
  const uses = [...countParts(lake), ...countAccess(lake, compiled)].map(used);
  const fullest = new Map<AwsLimitId, LimitUse>();
  for (const use of uses) {
    const before = fullest.get(use.id);
    if (before === undefined || order(use, before) < 0) fullest.set(use.id, use);
  }
  return uses.filter((use) => use.percentage >= nearlyFull || fullest.get(use.id) === use).toSorted(order);
}

function used(counted: Counted): LimitUse {
  const limit = awsLimits[counted.id];
  const percentage = Math.round((counted.used / limit.quota) * 1000) / 10;
  return { ...counted, limit, quota: limit.quota, percentage };
}

function order(a: LimitUse, b: LimitUse): number {
  return b.used / b.quota - a.used / a.quota || compare(a.id, b.id) || compare(a.subject, b.subject);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
