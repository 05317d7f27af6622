import { demandOf, isTrue } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** LOG-05: each query leaves its figures in CloudWatch; the provider publishes them where nothing is said (aws 7, athena.Workgroup). */
export const publishQueryMetrics: Rule = demandOf(
  ["aws:athena/workgroup:Workgroup"],
  isTrue("configuration.publishCloudwatchMetricsEnabled", { whenAbsent: "compliant" }),
);
