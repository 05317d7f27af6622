import { demandOf, isFalse } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/**
 * PUB-13: no instance that replicates source systems has a public address.
 *
 * It must be said: DMS itself takes public where nothing is said
 * (https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html).
 */
export const keepReplicationPrivate: Rule = demandOf(
  ["aws:dms/replicationInstance:ReplicationInstance"],
  isFalse("publiclyAccessible", { whenAbsent: "violation" }),
);
