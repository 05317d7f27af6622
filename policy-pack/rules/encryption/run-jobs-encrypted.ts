import { violation } from "../../judgement.ts";
import { demandOf, isGiven } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const named = demandOf(
  ["aws:glue/job:Job", "aws:glue/crawler:Crawler", "aws:glue/devEndpoint:DevEndpoint"],
  isGiven("securityConfiguration", ["aws:glue/securityConfiguration:"]),
);

/**
 * ENC-13: jobs, crawlers and development endpoints name a security configuration, whose encryption ENC-12 judges. A transform of
 * machine learning keeps what it learnt from rows, and the provider (aws 7) has no property that would encrypt it.
 */
export const runJobsEncrypted: Rule = (estate) => [
  ...named(estate),
  ...estate.ofType("aws:glue/mLTransform:MLTransform").map(
    (on): Finding => ({
      on,
      ...violation("keeps what it learns unencrypted: the provider cannot have it encrypted", []),
    }),
  ),
];
