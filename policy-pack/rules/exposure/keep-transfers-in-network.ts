import { demandOf, isOneOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/**
 * PUB-15: a transfer server stands in a network of ours, where addresses and security groups say who reaches it; where
 * nothing is said it is public.
 */
export const keepTransfersInNetwork: Rule = demandOf(
  ["aws:transfer/server:Server"],
  isOneOf("endpointType", ["VPC", "VPC_ENDPOINT"]),
);
