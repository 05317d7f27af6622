import { conditions, officialAuthority } from "../../declaration/vocabulary/conditions.ts";
import { withLaw } from "./with-law.ts";

/** A condition for special categories or offences, with where it stands; null where none is declared. */
export function conditionWords(condition: string | null): string | null {
  if (condition === null) return null;
  return withLaw(condition, condition === officialAuthority ? "Art 10(1)" : conditions[condition]?.law);
}
