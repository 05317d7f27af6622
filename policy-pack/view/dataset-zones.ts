import { knownWord } from "./known-word.ts";
import type { Reading, Resource } from "./resource.ts";

/** Zones in which a dataset may be a table; landing has files only. */
const words = ["landing", "raw", "refined", "trusted", "open"] as const;

/** Zones that hold data as it came: what a later zone must not hold may be there. */
const before: readonly string[] = ["landing", "raw"];

/** The zones that a dataset's component names, each by itself. */
export function datasetZones(dataset: Resource): Reading<readonly Reading<string>[]> {
  const zones = dataset.elements("zones");
  return zones.state === "known"
    ? { ...zones, value: zones.value.map((path) => knownWord(dataset.text(path), words)) }
    : zones;
}

/** The zones after raw in which a dataset is a table; one that is not known yet is unknown as a whole. */
export function zonesAfterRaw(dataset: Resource): Reading<readonly string[]> {
  const zones = datasetZones(dataset);
  if (zones.state !== "known") return zones;
  const unread = zones.value.find(({ state }) => state !== "known");
  if (unread !== undefined && unread.state !== "known") return unread;
  const value = zones.value.flatMap((zone) =>
    zone.state === "known" && !before.includes(zone.value) ? [zone.value] : [],
  );
  return { ...zones, value };
}
