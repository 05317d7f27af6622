import { demandOf, isTrue } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** LOG-03: the audit trail runs, in every region, and shows if one of its files was changed; the provider leaves the last two off (aws 7, cloudtrail.Trail). */
export const keepTrailWhole: Rule = demandOf(
  ["aws:cloudtrail/trail:Trail"],
  isTrue("enableLogging", { whenAbsent: "compliant" }),
  isTrue("isMultiRegionTrail"),
  isTrue("enableLogFileValidation"),
);
