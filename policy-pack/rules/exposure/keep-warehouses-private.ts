import { demandOf, isFalse } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** PUB-11: no warehouse can be reached from the internet; the provider keeps it private where nothing is said (aws 7). */
export const keepWarehousesPrivate: Rule = demandOf(
  ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  isFalse("publiclyAccessible"),
);
