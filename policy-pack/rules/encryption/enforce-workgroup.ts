import { demandOf, isTrue } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/**
 * ENC-09: whoever queries cannot choose another place or encryption for the results.
 *
 * The provider enforces where nothing is said (aws 7, athena.Workgroup).
 */
export const enforceWorkgroup: Rule = demandOf(
  ["aws:athena/workgroup:Workgroup"],
  isTrue("configuration.enforceWorkgroupConfiguration", { whenAbsent: "compliant" }),
);
