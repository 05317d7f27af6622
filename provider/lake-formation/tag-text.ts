import type { Problem } from "../service/shape.ts";
import { limits } from "./limits.ts";

/** Characters of a key; a value may hold an asterisk, too [Lake Formation API reference: LFTag]. */
const possible = { key: /^[\p{L}\p{Z}\p{N}_.:/=+\-@%]*$/u, value: /^[\p{L}\p{Z}\p{N}_.:*/=+\-@%]*$/u };
const longest = { key: limits.tagKeyLength.value, value: limits.tagValueLength.value };

/** What AWS takes for no key, or no value, of an LF-tag. */
export function refuseTagText(text: string, what: "key" | "value", property: string): readonly Problem[] {
  const name = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  return [
    ...(text.length > longest[what]
      ? [{ property, reason: `${name} is longer than ${longest[what]} characters` }]
      : []),
    ...(possible[what].test(text)
      ? []
      : [{ property, reason: `"${name}" is not possible; use letters, digits, spaces and _ . : / = + - @ %` }]),
  ];
}

/** The same of a key and values that belong together. */
export function refuseTag(key: string, values: readonly string[], property: string): readonly Problem[] {
  return [
    ...refuseTagText(key, "key", property),
    ...values.flatMap((value) => refuseTagText(value, "value", property)),
  ];
}
