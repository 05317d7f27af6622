import type { Estate } from "./estate.ts";
import { accountOf } from "./lake.ts";
import type { Reading, Resource } from "./resource.ts";

/** London, where nobody says otherwise. */
const defaultRegions = ["eu-west-2"] as const;

/** Regions in which the body's data may lie: as its account says, else the document's parameters. */
export function allowedRegions(estate: Estate): readonly string[] {
  const account = accountOf(estate);
  const listed = account?.elements("allowedRegions");
  if (account && listed?.state === "known") {
    const regions = listed.value.flatMap((path) => {
      const region = account.text(path);
      return region.state === "known" ? [region.value] : [];
    });
    if (regions.length > 0) return regions;
  }
  const given: unknown = estate.parameters.allowedRegions;
  const regions = Array.isArray(given) ? given.filter((region) => typeof region === "string") : [];
  return regions.length > 0 ? regions : defaultRegions;
}

/** The region of a resource: its own, else its provider's; absent where neither says. */
export function regionOf(resource: Resource): Reading<string> {
  const own = resource.text("region");
  if (own.state !== "absent") return own;
  const region: unknown = resource.provider?.inputs?.region;
  return typeof region === "string" ? { state: "known", path: "region", value: region } : own;
}
