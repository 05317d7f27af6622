import { all, isBetween, isFalse, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Days in which a deletion that was no one's intention can still be stopped: KMS's most in production, half of it elsewhere (our choice). */
const leastDays = (environment: string | undefined) => (environment === "prod" ? 30 : 14);

/** ENC-07: a key is in use, cannot vanish overnight and cannot lock out those who manage it. */
export const keepKeysAlive: Rule = (estate) => {
  const alive = all([
    isTrue("isEnabled", { whenAbsent: "compliant" }),
    isBetween("deletionWindowInDays", leastDays(estate.environment), 30, { whenAbsent: "compliant" }),
    isFalse("bypassPolicyLockoutSafetyCheck"),
  ]);
  return estate.ofType("aws:kms/key:Key").map((key): Finding => ({ on: key, ...alive(key) }));
};
