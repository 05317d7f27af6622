import { compliant } from "../../judgement.ts";
import { all, isBetween, isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Days; Redshift keeps one where nothing is said, and none at 0 (aws 7, redshift.Cluster). */
const leastDays = 7;
const mostDays = 35;

/** RES-03: a warehouse cluster can be put back to each of the last seven days, and in production leaves a snapshot when it is deleted. */
export const keepWarehouseSnapshots: Rule = (estate) => {
  const kept = all([
    isBetween("automatedSnapshotRetentionPeriod", leastDays, mostDays),
    estate.environment === "dev" ? () => compliant() : isFalse("skipFinalSnapshot"),
  ]);
  return estate.ofType("aws:redshift/cluster:Cluster").map((on): Finding => ({ on, ...kept(on) }));
};
