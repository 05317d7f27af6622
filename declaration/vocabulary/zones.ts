import type { Accepts, TableZone, ZoneName } from "../lake.ts";

/** What a zone is when lake.yaml says nothing about it. */
interface ZoneFacts {
  readonly accepts: Accepts;
  /** Days until objects expire; null where rows end by the dataset's `keep`. */
  readonly keepDays: number | null;
}

/** The six zones, in the order of the data's way. */
export const zones: Readonly<Record<ZoneName, ZoneFacts>> = {
  landing: { accepts: "identified", keepDays: 7 },
  raw: { accepts: "identified", keepDays: 90 },
  refined: { accepts: "identified", keepDays: null },
  trusted: { accepts: "pseudonymised", keepDays: null },
  open: { accepts: "anonymous", keepDays: null },
  scratch: { accepts: "identified", keepDays: 30 },
};

/** The zones that hold a dataset as a table, in the order of the data's way. */
export const tableZones: readonly TableZone[] = ["raw", "refined", "trusted", "open"];

/** What a zone may accept, from loosest to strictest. */
export const acceptances: readonly Accepts[] = ["identified", "pseudonymised", "anonymous"];
