import { anyOf, isGiven, isGivenList } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const groups = ["aws:cloudwatch/logGroup:LogGroup"];
const roles = ["aws:iam/role:Role"];

/** LOG-10: every transfer server and connector leaves records: structured logs, or logs by a role. */
export const logTransfers: Rule = (estate) => {
  const server = anyOf(isGivenList("structuredLogDestinations", groups), isGiven("loggingRole", roles));
  const connector = isGiven("loggingRole", roles);
  return [
    ...estate.ofType("aws:transfer/server:Server").map((on): Finding => ({ on, ...server(on) })),
    ...estate.ofType("aws:transfer/connector:Connector").map((on): Finding => ({ on, ...connector(on) })),
  ];
};
