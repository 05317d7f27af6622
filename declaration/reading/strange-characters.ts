import type { Flaw } from "./flaw.ts";

/**
 * Controls, marks that turn the direction of reading, letters of no width: what a reader cannot see (Unicode Technical
 * Standard 55). A tab and a line feed are judged elsewhere; a carriage return stands before a line feed or nowhere.
 */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u3164]|\r(?!\n)/gu;
/** Spaces that are not the space of the keyboard, as word processors write them. */
const spaces = /(?! )\p{Zs}/gu;
const words = /\p{L}+/gu;
/** Letters of Greek and Cyrillic look like Latin ones; no word is written in both (UTS 39, mixed scripts). */
const foreign = /[\p{sc=Greek}\p{sc=Cyrillic}]/u;
const latin = /\p{sc=Latin}/u;
/** Whoever has so many has not mistyped, and needs no more of them told. */
const most = 20;

const names: readonly (readonly [RegExp, string])[] = [
  [/\0/, "an empty byte (NUL)"],
  [/\r/, "a carriage return without a line feed"],
  [/\u00ad/, "a soft hyphen"],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, "a mark that turns the direction of reading"],
  [/[\u200b-\u200d\u2060]/, "a letter of no width"],
  [/\ufeff/, "a byte order mark"],
];

/** What of a text a reader cannot see, or would take for something else. */
export function strangeCharacters(text: string): Flaw[] {
  const flaws: Flaw[] = [];
  for (const { index, 0: character } of text.matchAll(unseen)) {
    if (flaws.length === most) return flaws;
    flaws.push({ offset: index, message: `${called(character)} stands here unseen; leave it out` });
  }
  for (const { index, 0: character } of text.matchAll(spaces)) {
    if (flaws.length === most) return flaws;
    flaws.push({ offset: index, message: `${point(character)} only looks like a space; write a space` });
  }
  if (!foreign.test(text)) return flaws;
  for (const { index, 0: word } of text.matchAll(words)) {
    if (flaws.length === most) return flaws;
    const at = word.search(foreign);
    if (at < 0 || !latin.test(word)) continue;
    const letter = word.charAt(at);
    const message = `"${letter}" (${point(letter)}) only looks like a Latin letter; type it anew`;
    flaws.push({ offset: index + at, message });
  }
  return flaws;
}

function called(character: string): string {
  return names.find(([which]) => which.test(character))?.[1] ?? `the character ${point(character)}`;
}

function point(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
