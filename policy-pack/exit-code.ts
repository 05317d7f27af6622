import type { VerdictsDocument } from "./verdicts-document.ts";

/** 1 when a mandatory violation is not excepted, or an undecided verdict is mandatory; else 0. (2, bad input, is the reader's.) */
export function exitCode(document: VerdictsDocument): 0 | 1 {
  return document.verdicts.some(
    ({ verdict, level, excepted }) =>
      level === "mandatory" && !excepted && (verdict === "violation" || verdict === "undecided"),
  )
    ? 1
    : 0;
}
