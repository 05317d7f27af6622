import { invalidInput } from "./invalid-input.ts";

/** Refuses a list that holds the same text twice; `what` says what the texts are. */
export function refuseTwice(values: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw invalidInput(`${what} ${value} is used twice`);
    seen.add(value);
  }
}
