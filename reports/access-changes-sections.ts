import type { AccessComparison, Effect } from "../access/compare/access-change.ts";
import { counted } from "./wording.ts";

/** A heading with its sentences. */
export interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
}

const titles: Readonly<Record<Effect, string>> = {
  widens: "Seen by more, or for longer",
  "may-widen": "May be seen by more",
  changes: "On other terms",
  narrows: "Seen by fewer, or for a shorter time",
};

/** Over statements that have ended or are about to. */
export const endingTitle = "Ended, or ends within 30 days";

/** A comparison as people read it: what widens first, each sentence once. */
export function accessChangesSections({ changes, ending }: AccessComparison): readonly Section[] {
  const effects: readonly Effect[] = ["widens", "may-widen", "changes", "narrows"];
  return [
    ...effects.map((effect) => ({
      title: titles[effect],
      sentences: changes.filter((change) => change.effect === effect).map(({ sentence }) => sentence),
    })),
    { title: endingTitle, sentences: ending.map(({ sentence }) => sentence) },
  ].filter(({ sentences }) => sentences.length > 0);
}

/** How much changes, in a line: `3 changes (1 widens, 2 narrow)`. */
export function accessChangesSummary({ changes }: AccessComparison): string {
  if (changes.length === 0) return "nobody sees more, less or otherwise";
  const count = (wanted: Effect) => changes.filter(({ effect }) => effect === wanted).length;
  const parts = [
    verb(count("widens"), "widens", "widen"),
    verb(count("may-widen"), "may widen", "may widen"),
    verb(count("changes"), "is on other terms", "are on other terms"),
    verb(count("narrows"), "narrows", "narrow"),
  ].filter((part) => part !== "");
  return `${counted(changes.length, "change")} (${parts.join(", ")})`;
}

function verb(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** What is compared with, as a reader knows it: a commit by its place in the history says nothing to them. */
export function baseInWords(base: string): string {
  return /^HEAD[\^~]/.test(base) ? `what stood before (${base})` : base;
}
