import { isCustomerKey } from "../../requirements/customer-key.ts";
import { demandOf, isOneOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** ENC-10: a database that is made through Athena says how its results are encrypted, with a key of ours. */
export const encryptAthenaDatabases: Rule = demandOf(
  ["aws:athena/database:Database"],
  isOneOf("encryptionConfiguration.encryptionOption", ["SSE_KMS", "CSE_KMS"]),
  isCustomerKey("encryptionConfiguration.kmsKey"),
);
