import { setTimeout as wait } from "node:timers/promises";
import type { Patience } from "./patience.ts";

/** Patience by this machine's clock, until it is cancelled; how long one call may take the configuration says. */
export function realPatience(cancelled: AbortSignal): Omit<Patience, "budget"> {
  return {
    firstPause: 200,
    longestPause: 10_000,
    clock: {
      now: () => performance.now(),
      wait: (milliseconds: number) => wait(milliseconds, undefined, { signal: cancelled }).catch(() => undefined),
    },
    random: Math.random,
    cancelled,
  };
}
