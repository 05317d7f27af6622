import type { Purpose } from "../../declaration/lake.ts";

/** How far a machine decides, in words. */
export const automatedWords: Readonly<Record<Purpose["automated"], string>> = {
  none: "none",
  assisted: "people decide, assisted by machine",
  solely: "by machine alone",
};
