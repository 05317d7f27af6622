import type { Purpose } from "../../declaration/lake.ts";
import { lawfulBases } from "../../declaration/vocabulary/lawful-bases.ts";
import { withLaw } from "./with-law.ts";

/** `public task, Art 6(1)(e)`. */
export function basisWords({ basis }: Pick<Purpose, "basis">): string {
  return withLaw(basis, lawfulBases[basis]?.law);
}
