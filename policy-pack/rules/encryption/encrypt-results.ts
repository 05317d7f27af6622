import { compliant } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, anyOf, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

const own = "configuration.resultConfiguration.encryptionConfiguration";
const managed = "configuration.managedQueryResultsConfiguration";

/** ENC-08: results of queries are encrypted with a key of ours, in our bucket or in Athena's own store. */
export const encryptResults: Rule = (estate) => {
  const inOurBucket = all([
    isOneOf(`${own}.encryptionOption`, ["SSE_KMS", "CSE_KMS"]),
    isCustomerKey(`${own}.kmsKeyArn`),
  ]);
  const inAthena = all([isTrue(`${managed}.enabled`), isCustomerKey(`${managed}.encryptionConfiguration.kmsKey`)]);
  const judge = anyOf(inOurBucket, inAthena);
  return estate
    .ofType("aws:athena/workgroup:Workgroup")
    .map((on): Finding => ({ on, ...(runsSpark(on) ? compliant() : judge(on)) }));
};

/** Notebooks of Spark have no results of queries; their engine is named so. */
function runsSpark(workgroup: Resource): boolean {
  const engine = workgroup.text("configuration.engineVersion.selectedEngineVersion");
  return engine.state === "known" && /^PySpark/i.test(engine.value);
}
