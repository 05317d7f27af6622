import type { Purpose } from "../../declaration/lake.ts";
import { conditions, officialAuthority } from "../../declaration/vocabulary/conditions.ts";
import { lawfulBases } from "../../declaration/vocabulary/lawful-bases.ts";

/** `public task, Art 6(1)(e)`. */
export function basisWords({ basis }: Purpose): string {
  return withLaw(basis, lawfulBases[basis]?.law);
}

/** A condition for special categories or offences, with where it stands; null where none is declared. */
export function conditionWords(condition: string | null): string | null {
  if (condition === null) return null;
  return condition === officialAuthority
    ? withLaw(condition, "Art 10(1)")
    : withLaw(condition, conditions[condition]?.law);
}

/** `DPIA-88`, `screened 2026-02-11: not needed`. */
export function dpiaWords({ dpia }: Pick<Purpose, "dpia">): string {
  return dpia.kind === "assessment" ? dpia.reference : `screened ${dpia.on}: not needed`;
}

function withLaw(word: string, law: string | undefined): string {
  const words = word.replaceAll("_", " ");
  return law === undefined ? words : `${words}, ${law}`;
}
