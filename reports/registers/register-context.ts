import { compileAccess } from "../../access/compile.ts";
import { seeingGroups } from "../../access/seeing-groups.ts";
import type { Environment, Lake } from "../../declaration/lake.ts";
import type { RegisterContext } from "./register.ts";

/** What the registers of one lake, environment and day (ISO date) are made from. */
export function registerContext(lake: Lake, environment: Environment, asOf: string): RegisterContext {
  return { lake, environment, asOf, access: compileAccess(lake, asOf), seeing: seeingGroups(lake) };
}
