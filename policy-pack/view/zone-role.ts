import { knownWord } from "./known-word.ts";
import type { Reading, Resource } from "./resource.ts";

const roles = ["landing", "raw", "refined", "trusted", "open", "scratch"] as const;

/** What a zone is for, however the lake calls it. */
export type ZoneRole = (typeof roles)[number];

/** What a zone's component is for, by its `role`, or by its own name where it says none. */
export function zoneRole(zone: Resource): Reading<ZoneRole> {
  const said = zone.text("role");
  return knownWord(said.state === "absent" ? { ...zone.text("zone"), path: "role" } : said, roles);
}

/** What the zone is for that a resource stands in; undefined outside of every zone. */
export function zoneRoleAbove(resource: Resource): Reading<ZoneRole> | undefined {
  const zone = resource.ancestor("lakeward:lake:Zone");
  return zone && zoneRole(zone);
}
