import { letsOutsidersCome } from "../../requirements/comers.ts";
import { noResourceStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import { accountRegister } from "../../view/account-register.ts";

/**
 * PUB-05: policies of buckets, access points, keys, topics, queues, the catalogue and other stores let nobody come from an account that
 * the register of accounts lacks, be it named as principal or by a condition.
 */
export const admitRegisteredAccounts: Rule = noResourceStatement(
  ["bucket", "accessPoint", "key", "topic", "queue", "catalogue", "store"],
  (estate) => [letsOutsidersCome(estate.derive(accountRegister))],
);
