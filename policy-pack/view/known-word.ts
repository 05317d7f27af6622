import type { Reading } from "./resource.ts";

/** A text that is one of the words, whatever its capitals; malformed when it is none, so that no strange word passes for a harmless one. */
export function knownWord<Word extends string>(reading: Reading<string>, words: readonly Word[]): Reading<Word> {
  if (reading.state !== "known") return reading;
  const word = words.find((one) => one === reading.value.trim().toLowerCase());
  return word === undefined
    ? { state: "malformed", path: reading.path, wanted: `one of ${words.join(", ")}`, found: "another word" }
    : { ...reading, value: word };
}
