import { demandOf, isOneOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** PUB-14: the web server of the orchestration is reached from the network only, as MWAA has it where nothing is said. */
export const keepOrchestrationPrivate: Rule = demandOf(
  ["aws:mwaa/environment:Environment"],
  isOneOf("webserverAccessMode", ["PRIVATE_ONLY"], { whenAbsent: "compliant" }),
);
