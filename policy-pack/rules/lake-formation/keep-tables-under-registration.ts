import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";

const registrationForms = [
  ["lakeward:lakeformation:Registration", "resourceArn"],
  ["aws:lakeformation/resource:Resource", "arn"],
] as const;

const icebergLocation = "openTableFormatInput.icebergInput.icebergTableInput.location";

/** LF-15: every table's files lie under a registered location, its additional ones too; elsewhere Lake Formation guards nothing. */
export const keepTablesUnderRegistration: Rule = (estate) => {
  const registered = estate.derive(registrations);
  return estate
    .derive(tables)
    .map((table): Finding => ({ on: table.resource, ...judgeTable(table, registered, estate) }));
};

interface Registered {
  readonly resource: Resource;
  readonly path: string;
  /** `bucket/prefix` without a slash at the end; undefined while it is not known. */
  readonly place: string | undefined;
}

function registrations(estate: Estate): readonly Registered[] {
  return registrationForms.flatMap(([type, path]) =>
    estate.ofType(type).map((resource) => {
      const arn = resource.text(path);
      const place =
        arn.state === "known" ? arn.value.replace(/^arn:[^:]*:s3:::/, "").replace(/\/?\*?$/, "") : undefined;
      return { resource, path, place };
    }),
  );
}

function judgeTable({ resource, paths }: Table, registered: readonly Registered[], estate: Estate): Judgement {
  const more = resource.elements("storageDescriptor.additionalLocations");
  const judged = [
    judgeLocation(resource, paths.location, registered, estate),
    judgeLocation(resource, icebergLocation, registered, estate),
    ...(more.state === "known" ? more.value : []).map((path) => judgeListed(resource, path, registered, estate)),
  ];
  const places = [paths.location, ...(more.state === "known" ? more.value : [])];
  const broken = judged.find(({ verdict }) => verdict === "violation");
  if (broken) return broken;
  if (more.state === "unknown" || more.state === "malformed") return unreadable(more);
  return judged.find(({ verdict }) => verdict === "undecided") ?? compliant(places);
}

/** An additional location, which is no location when it is nothing. */
function judgeListed(table: Resource, path: string, registered: readonly Registered[], estate: Estate): Judgement {
  const location = table.text(path);
  return location.state === "absent" ? unreadable(location) : judgeLocation(table, path, registered, estate);
}

function judgeLocation(table: Resource, path: string, registered: readonly Registered[], estate: Estate): Judgement {
  const location = table.text(path);
  // A link to another account's table, or a view, has none; a table of ours always has.
  if (location.state === "absent")
    return table.type.startsWith("lakeward:") && path !== icebergLocation ? unreadable(location) : compliant([path]);
  if (location.state === "malformed") return unreadable(location);
  if (location.state === "unknown") return judgeHidden(path, location.dependsOn, registered);
  const place = location.value.replace(/^s3a?:\/\//, "").replace(/\/$/, "");
  const own = guarding(place, registered);
  if (own) return { ...compliant([path]), related: [own.resource.urn] };
  const hidden = registered.find((one) => one.place === undefined);
  if (hidden)
    return undecided(`whether ${path} is under a registered location is not known yet`, [path], [hidden.resource.urn]);
  if (estate.accountScope === "part" && registered.length === 0)
    return undecided(`${path} may be registered outside of the document`, [path], ["scope"]);
  return violation(`${path} is under no registered location`, [path]);
}

/** The first registration of the place or of what encloses it. */
function guarding(place: string, registered: readonly Registered[]): Registered | undefined {
  const byPlace = firstByPlace.get(registered) ?? new Map<string, number>();
  if (!firstByPlace.has(registered)) {
    for (const [index, one] of registered.entries())
      if (one.place !== undefined && !byPlace.has(one.place)) byPlace.set(one.place, index);
    firstByPlace.set(registered, byPlace);
  }
  const found: number[] = [];
  for (let end = place.length; end >= 0; end = place.lastIndexOf("/", end - 1)) {
    const index = byPlace.get(place.slice(0, end));
    if (index !== undefined) found.push(index);
    if (end === 0) break;
  }
  return found.length > 0 ? registered[Math.min(...found)] : undefined;
}

const firstByPlace = new WeakMap<readonly Registered[], Map<string, number>>();

/** The bucket that the location waits for is registered as a whole. */
function judgeHidden(path: string, dependsOn: readonly Resource[], registered: readonly Registered[]): Judgement {
  const own = registered.find((one) => one.resource.dependsOn(one.path).some((other) => dependsOn.includes(other)));
  if (own) return { ...compliant([path]), related: [own.resource.urn] };
  const waited = dependsOn.map(({ urn }) => urn);
  return undecided(`${path} is not known yet`, [path], waited.length > 0 ? waited : [path]);
}
