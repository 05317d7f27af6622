import { mostMinutes, mostRuns } from "../rules/cost/limit-jobs.ts";

/** Ends a job within the longest time allowed; how many workers it needs is somebody's decision, and is not put there. */
export function boundJobs(): Readonly<Record<string, unknown>> {
  return { timeout: mostMinutes, "executionProperty.maxConcurrentRuns": mostRuns };
}
