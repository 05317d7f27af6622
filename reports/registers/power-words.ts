import type { Purpose } from "../../declaration/lake.ts";
import { lawfulBases } from "../../declaration/vocabulary/lawful-bases.ts";

/** The law that gives the task; null where the basis wants one and none is declared. */
export function powerWords({ basis, power }: Pick<Purpose, "basis" | "power">): string | null {
  return power ?? (lawfulBases[basis]?.needsPower === false ? "not needed" : null);
}
