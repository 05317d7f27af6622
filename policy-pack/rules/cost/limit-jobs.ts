import { anyOf, demandOf, isBetween } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** Minutes; Glue stops a job after two days where nothing is said, and takes seven at most. */
export const mostMinutes = 24 * 60;
const mostWorkers = 50;
/** Runs at once. */
export const mostRuns = 10;

/** COST-02: a job stops by itself within a day, and says how many workers and how many runs at once it takes at most. */
export const limitJobs: Rule = demandOf(
  ["aws:glue/job:Job"],
  isBetween("timeout", 1, mostMinutes),
  anyOf(isBetween("numberOfWorkers", 1, mostWorkers), isBetween("maxCapacity", 0, mostWorkers)),
  isBetween("executionProperty.maxConcurrentRuns", 1, mostRuns, { whenAbsent: "compliant" }),
);
