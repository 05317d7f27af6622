import { isCustomerKey } from "../../requirements/customer-key.ts";
import { demandOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** ENC-15: an orchestration environment, which holds connections and their secrets, is encrypted with a key of ours. */
export const encryptOrchestration: Rule = demandOf(["aws:mwaa/environment:Environment"], isCustomerKey("kmsKey"));
