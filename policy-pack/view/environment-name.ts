import type { Estate } from "./estate.ts";
import { accountOf } from "./lake.ts";
import type { Reading } from "./resource.ts";

/** The environment that the program deploys, as its account component says it, or the plan's parameters. */
export function environmentName(estate: Estate): Reading<string> {
  const said = accountOf(estate)?.text("environment");
  if (said !== undefined && said.state !== "absent") return said;
  const given: unknown = estate.parameters.environment;
  return typeof given === "string"
    ? { state: "known", value: given, path: "environment" }
    : { state: "absent", path: "environment" };
}
