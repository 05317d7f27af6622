import { all, demandOf, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

/** The logs that an orchestration environment has. */
export const modules = ["dagProcessingLogs", "schedulerLogs", "taskLogs", "webserverLogs", "workerLogs"];
/** Levels that leave at least what INFO leaves. */
const levels = ["INFO", "DEBUG"];

/** LOG-06: each of the five logs of an orchestration environment is on and leaves what INFO leaves; MWAA logs INFO where nothing is said. */
export const logOrchestration: Rule = demandOf(
  ["aws:mwaa/environment:Environment"],
  ...modules.map((module) =>
    all([
      isTrue(`loggingConfiguration.${module}.enabled`),
      isOneOf(`loggingConfiguration.${module}.logLevel`, levels, { whenAbsent: "compliant" }),
    ]),
  ),
);
