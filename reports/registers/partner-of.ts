import type { Department, Lake, Partner } from "../../declaration/lake.ts";

/** A partner by its id: the department's own, else the lake's; null where there is none. */
export function partnerOf(lake: Lake, department: Department, id: string | null): Partner | null {
  return [...department.partners, ...lake.partners].find((partner) => partner.id === id) ?? null;
}
