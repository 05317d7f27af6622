import type { Reading, Resource } from "./resource.ts";

/** Zones that hold data as it came: what a later zone must not hold may be there. */
const before: readonly string[] = ["landing", "raw"];

/** The zones after raw in which a dataset is a table; one that is not known yet is unknown as a whole. */
export function zonesAfterRaw(dataset: Resource): Reading<readonly string[]> {
  const zones = dataset.elements("zones");
  if (zones.state !== "known") return zones;
  const texts = zones.value.map((path) => dataset.text(path));
  const unread = texts.find(({ state }) => state !== "known");
  if (unread !== undefined && unread.state !== "known") return unread;
  const value = texts.flatMap((text) => (text.state === "known" && !before.includes(text.value) ? [text.value] : []));
  return { ...zones, value };
}
