import { modules } from "../rules/logging/log-orchestration.ts";

/** Turns each log of an orchestration environment on, at the level that LOG-06 asks for. */
export function logEveryModule(): Readonly<Record<string, unknown>> {
  const settings = modules.map((module) => `loggingConfiguration.${module}`);
  return Object.fromEntries(
    settings.flatMap((path) => [
      [`${path}.enabled`, true],
      [`${path}.logLevel`, "INFO"],
    ]),
  );
}
