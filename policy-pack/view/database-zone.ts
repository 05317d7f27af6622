import type { Estate } from "./estate.ts";
import { databases } from "./lake.ts";
import type { Resource } from "./resource.ts";

/** Which zone's database a property names: its component, none of this lake's, or not to be told yet. */
export type DatabaseZone =
  | { readonly state: "zone"; readonly zone: Resource }
  | { readonly state: "none"; readonly name: string }
  | { readonly state: "unknown"; readonly waitsFor: readonly string[] };

interface ZoneIndex {
  readonly byDatabase: ReadonlyMap<string, Resource>;
  /** A zone whose names are not known yet, or cannot be read, may have any database. */
  readonly hidden: readonly Resource[];
}

/** The zone to which the database belongs that the property at the path names. */
export function zoneAt(resource: Resource, path: string, estate: Estate): DatabaseZone {
  const index = estate.derive(zoneIndex);
  const joined = estate.derive(databases).join(resource, path);
  const above = joined.state === "joined" ? joined.to.ancestor("lakeward:lake:Zone") : undefined;
  if (above) return { state: "zone", zone: above };
  const own = resource.text(path);
  const name = own.state !== "known" && joined.state === "joined" ? joined.to.text("name") : own;
  // A name that the provider makes up begins with the resource's and ends as no zone's does.
  if (name.state === "absent" && joined.state === "joined") return { state: "none", name: joined.to.name };
  if (name.state !== "known") {
    const waitsFor = name.state === "unknown" ? name.dependsOn.map(({ urn }) => urn) : [];
    return { state: "unknown", waitsFor: waitsFor.length > 0 ? waitsFor : [path] };
  }
  const zone = index.byDatabase.get(name.value.toLowerCase());
  if (zone) return { state: "zone", zone };
  if (joined.state === "loose") return { state: "unknown", waitsFor: [path] };
  return index.hidden.length > 0
    ? { state: "unknown", waitsFor: index.hidden.map(({ urn }) => urn) }
    : { state: "none", name: name.value };
}

function zoneIndex(estate: Estate): ZoneIndex {
  const byDatabase = new Map<string, Resource>();
  const hidden: Resource[] = [];
  for (const zone of estate.ofType("lakeward:lake:Zone")) {
    const [department, word] = [zone.text("department"), zone.text("zone")];
    if (department.state === "known" && word.state === "known")
      byDatabase.set(`${department.value}_${word.value}`.toLowerCase(), zone);
    else hidden.push(zone);
  }
  return { byDatabase, hidden };
}
