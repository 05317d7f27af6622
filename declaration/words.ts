import { distance } from "fastest-levenshtein";

/** The known word that was probably meant, or null when none is near: one that it begins or ends, else by typing errors. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const plain = (text: string) => text.toLowerCase().replaceAll("-", "_");
  const words = [...known].sort();
  const meant = plain(word);
  if (words.length === 0 || meant === "") return null;
  const typo = words.reduce((best, each) => (errors(meant, plain(each)) < errors(meant, plain(best)) ? each : best));
  if (errors(meant, plain(typo)) <= Math.max(1, Math.floor(meant.length / 3))) return typo;
  if (meant.length < 3) return null;
  return (
    words.find((each) => plain(each).startsWith(`${meant}_`)) ??
    words.find((each) => plain(each).split("_").includes(meant)) ??
    null
  );
}

/** Typing errors between two words; two letters that changed places (`titel`) are one, as they are one slip of the hand. */
function errors(one: string, other: string): number {
  const edits = distance(one, other);
  return edits === 2 && [...one].sort().join("") === [...other].sort().join("") ? 1 : edits;
}

/** `; did you mean x?`, or a list of what there is when nothing is near; empty when there is nothing at all. */
export function suggestion(word: string, known: Iterable<string>): string {
  const words = [...new Set(known)].sort();
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
