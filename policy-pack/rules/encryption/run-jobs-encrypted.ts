import { demandOf, isGiven } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** ENC-13: jobs, crawlers and development endpoints name a security configuration, whose encryption ENC-12 judges. */
export const runJobsEncrypted: Rule = demandOf(
  ["aws:glue/job:Job", "aws:glue/crawler:Crawler", "aws:glue/devEndpoint:DevEndpoint"],
  isGiven("securityConfiguration", ["aws:glue/securityConfiguration:"]),
);
