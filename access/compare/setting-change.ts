import type { Effect } from "./access-change.ts";

/** A setting that bears on sight without naming a table. */
export interface SettingChange {
  readonly about: "people" | "settings";
  readonly path: string;
  readonly effect: Effect;
  readonly sentence: string;
  readonly rank: number;
  readonly departments?: readonly string[];
}
