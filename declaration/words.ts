import { closest, distance } from "fastest-levenshtein";

/** The known word that was probably meant, or null when none is near: one that it begins or ends, else by typing errors. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const words = [...known].sort();
  if (words.length === 0 || word === "") return null;
  const lower = word.toLowerCase().replaceAll("-", "_");
  const typo = closest(lower, words);
  if (distance(lower, typo) <= Math.max(1, Math.floor(lower.length / 3))) return typo;
  if (lower.length < 3) return null;
  return (
    words.find((each) => each.startsWith(`${lower}_`)) ?? words.find((each) => each.split("_").includes(lower)) ?? null
  );
}

/** `; did you mean x?`, or a list of what there is when nothing is near; empty when there is nothing at all. */
export function suggestion(word: string, known: Iterable<string>): string {
  const words = [...known].sort();
  const near = nearest(word, words);
  if (near !== null) return `; did you mean ${near}?`;
  if (words.length === 0) return "";
  const shown = words.slice(0, 12);
  return `; there ${words.length === 1 ? "is" : "are"} ${shown.join(", ")}${words.length > shown.length ? ", …" : ""}`;
}

/** An id as people read it: `adult_social_care` → `Adult social care`. */
export function inWords(id: string): string {
  const text = id.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
