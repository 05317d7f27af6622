import type { Column, TableZone, Treatment } from "../lake.ts";
import type { Kind } from "../vocabulary/kinds.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { tableZones } from "../vocabulary/zones.ts";

/** What becomes of a column in each of the dataset's zones, and the Glue type there (null when it is not there). */
export function treat(
  kind: Kind,
  type: string,
  becomes: Readonly<Partial<Record<TableZone, Treatment | undefined>>>,
  zones: readonly TableZone[],
): Column["zones"] {
  const treated: Partial<Record<TableZone, { treatment: Treatment; type: string | null }>> = {};
  let before: Treatment = "keep";
  for (const zone of tableZones) {
    const treatment: Treatment = becomes[zone] ?? stricter(ownTreatment(kind, zone), before);
    if (zones.includes(zone)) treated[zone] = { treatment, type: typeAfter(treatment, type) };
    before = treatment;
  }
  return treated;
}

/** The treatment that a kind has by itself: none in raw, and in refined only where the kind says so. */
function ownTreatment(kind: Kind, zone: TableZone): Treatment {
  if (zone === "raw") return "keep";
  return zone === "refined" && kind.from !== "refined" ? "keep" : kind.becomes;
}

function stricter(one: Treatment, other: Treatment): Treatment {
  return treatments[one].strictness > treatments[other].strictness ? one : other;
}

function typeAfter(treatment: Treatment, type: string): string | null {
  const after = treatments[treatment].type;
  return after === "same" ? type : after;
}
