import { demandOf, isBetween } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** Athena refuses less (https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html). */
const leastBytes = 10_000_000;

/** COST-01: a query stops at a number of scanned bytes. */
export const limitScannedBytes: Rule = demandOf(
  ["aws:athena/workgroup:Workgroup"],
  isBetween("configuration.bytesScannedCutoffPerQuery", leastBytes, Number.MAX_SAFE_INTEGER),
);
