import type { PackRow } from "./pack-row.ts";

type Levels = PackRow["level"];

/** Stops everywhere. */
export const always: Levels = { default: "mandatory", dev: "mandatory", prod: "mandatory" };

/** Stops from the test environment up; advice in dev. */
export const outsideDev: Levels = { default: "mandatory", dev: "advisory", prod: "mandatory" };

/** Advice everywhere. */
export const never: Levels = { default: "advisory", dev: "advisory", prod: "advisory" };
