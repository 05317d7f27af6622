import { unreadable } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, anyOf, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const own = "configuration.resultConfiguration.encryptionConfiguration";
const managed = "configuration.managedQueryResultsConfiguration";

/**
 * ENC-08: results of queries, and of what notebooks calculate, are encrypted with a key of ours, in our bucket or in Athena's own
 * store; where Athena keeps them, what is said of our bucket counts for nothing.
 */
export const encryptResults: Rule = (estate) => {
  const inOurBucket = all([
    isOneOf(`${own}.encryptionOption`, ["SSE_KMS", "CSE_KMS"]),
    isCustomerKey(`${own}.kmsKeyArn`),
  ]);
  const inAthena = all([isTrue(`${managed}.enabled`), isCustomerKey(`${managed}.encryptionConfiguration.kmsKey`)]);
  return estate.ofType("aws:athena/workgroup:Workgroup").map((on): Finding => {
    const kept = on.flag(`${managed}.enabled`);
    if (kept.state === "known" && kept.value) return { on, ...inAthena(on) };
    const judged = anyOf(inOurBucket, inAthena)(on);
    const isOpen = kept.state === "unknown" || kept.state === "malformed";
    return { on, ...(isOpen && judged.verdict === "compliant" ? unreadable(kept) : judged) };
  });
};
