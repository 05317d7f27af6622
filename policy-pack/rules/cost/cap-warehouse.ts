import { all, isBetween, isOneOf } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Redshift processing units; a workgroup without a cap grows to the account's quota (our choice of a ceiling). */
const mostCapacity = 128;
const mostWorkers = 10;
const classes = ["mw1.micro", "mw1.small", "mw1.medium"];

/** COST-03: a serverless warehouse has a cap, and an orchestration environment is no larger than its work needs. */
export const capWarehouse: Rule = (estate) => {
  const workgroup = isBetween("maxCapacity", 4, mostCapacity);
  const environment = all([
    isOneOf("environmentClass", classes, { whenAbsent: "compliant" }),
    isBetween("maxWorkers", 1, mostWorkers, { whenAbsent: "compliant" }),
  ]);
  return [
    ...estate.ofType("aws:redshiftserverless/workgroup:Workgroup").map((on): Finding => ({ on, ...workgroup(on) })),
    ...estate.ofType("aws:mwaa/environment:Environment").map((on): Finding => ({ on, ...environment(on) })),
  ];
};
