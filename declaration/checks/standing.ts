import type { Column, TableZone } from "../lake.ts";
import { treatments } from "../vocabulary/treatments.ts";

/** What becomes of the column there, and with whose key. */
export function standing(column: Column, zone: TableZone): string {
  const treatment = column.zones[zone]?.treatment ?? "keep";
  if (treatment === "keep") return "stays as it came";
  if (treatments[treatment].countsAs !== "pseudonym") return `becomes ${treatment}`;
  const key = column.linkage === null ? "the department's own key" : `the key of linkage ${column.linkage}`;
  return `becomes ${treatment} with ${key}${column.entity === null ? "" : ` for a ${column.entity}`}`;
}
