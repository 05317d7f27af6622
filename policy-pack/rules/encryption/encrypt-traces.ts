import { isCustomerKey } from "../../requirements/customer-key.ts";
import { demandOf, each } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

const encrypted = demandOf(
  [
    "aws:secretsmanager/secret:Secret",
    "aws:cloudtrail/trail:Trail",
    "aws:cloudtrail/eventDataStore:EventDataStore",
    "aws:cloudwatch/logGroup:LogGroup",
  ],
  isCustomerKey("kmsKeyId"),
);
const copies = demandOf(
  ["aws:secretsmanager/secret:Secret"],
  each("replicas", (replica) => isCustomerKey(`${replica}.kmsKeyId`)),
);

/** ENC-22: secrets, their copies in other regions, trails and logs, which tell of everything else, are encrypted with a key of ours. */
export const encryptTraces: Rule = (estate) => [...encrypted(estate), ...copies(estate)];
