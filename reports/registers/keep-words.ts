import type { Keep, Period } from "../../declaration/lake.ts";

/** `6 years after closed_on (PK-07)`, `2 years after arrival`. */
export function keepWords({ period, column, reference }: Keep): string {
  return `${periodWords(period)} after ${column ?? "arrival"}${reference === null ? "" : ` (${reference})`}`;
}

/** `6 years`, `1 day`. */
export function periodWords({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
