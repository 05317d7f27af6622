import { BadInput } from "./bad-input.ts";

/** The day given with `--as-of`, else today in UTC; this is where the clock is read. */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  const time = Date.parse(`${given}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
  if (!isDay) throw new BadInput(`--as-of: "${given}" is not a day; write one such as 2026-11-21`);
  return given;
}
