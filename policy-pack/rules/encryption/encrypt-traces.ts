import { isCustomerKey } from "../../requirements/customer-key.ts";
import { demandOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** ENC-22: secrets, trails and logs, which tell of everything else, are encrypted with a key of ours. */
export const encryptTraces: Rule = demandOf(
  [
    "aws:secretsmanager/secret:Secret",
    "aws:cloudtrail/trail:Trail",
    "aws:cloudtrail/eventDataStore:EventDataStore",
    "aws:cloudwatch/logGroup:LogGroup",
  ],
  isCustomerKey("kmsKeyId"),
);
