import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { registrations } from "../../view/registrations.ts";
import type { Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";

const icebergLocation = "openTableFormatInput.icebergInput.icebergTableInput.location";

/** LF-15: every table's files lie under a registered location, its additional ones too; elsewhere Lake Formation guards nothing. */
export const keepTablesUnderRegistration: Rule = (estate) =>
  estate.derive(tables).map((table): Finding => ({ on: table.resource, ...judgeTable(table, estate) }));

function judgeTable({ resource, paths }: Table, estate: Estate): Judgement {
  const more = resource.elements("storageDescriptor.additionalLocations");
  return worst([
    judgeLocation(resource, paths.location, estate, resource.type.startsWith("lakeward:")),
    judgeLocation(resource, icebergLocation, estate),
    ...(more.state === "known" ? more.value.map((path) => judgeLocation(resource, path, estate, true)) : []),
    ...(more.state === "unknown" || more.state === "malformed" ? [unreadable(more)] : []),
  ]);
}

/** A link to another account's table, or a view, has no location; a table of ours, or what is listed, always has. */
function judgeLocation(table: Resource, path: string, estate: Estate, isOwed = false): Judgement {
  const location = table.text(path);
  if (location.state === "absent" && !isOwed) return compliant([path]);
  if (location.state === "absent" || location.state === "malformed") return unreadable(location);
  if (location.state === "unknown") return judgeHidden(path, location.dependsOn, estate);
  const { places, hidden } = estate.derive(registered);
  if (isWithin(location.value.replace(/^s3[an]?:\/\//, ""), places)) return compliant([path]);
  if (hidden !== undefined)
    return undecided(`whether ${path} is under a registered location is not known yet`, [path], [hidden.urn]);
  if (estate.accountScope === "part" && places.size === 0)
    return undecided(`${path} may be registered outside of the document`, [path], ["scope"]);
  return violation(`${path} is under no registered location`, [path]);
}

interface Registered {
  /** `bucket` or `bucket/prefix`. */
  readonly places: ReadonlySet<string>;
  /** A registration of which it is not known yet what it is for. */
  readonly hidden: Resource | undefined;
}

function registered(estate: Estate): Registered {
  const arns = estate.derive(registrations).map(({ resource, path }) => ({ resource, arn: resource.text(path) }));
  const places = arns.flatMap(({ arn }) =>
    arn.state === "known" ? [arn.value.replace(/^arn:[^:]*:s3:::/, "").replace(/\/?\*?$/, "")] : [],
  );
  return {
    places: new Set(places.filter((place) => place !== "")),
    hidden: arns.find(({ arn }) => arn.state !== "known")?.resource,
  };
}

/** Whether the place, or what encloses it, is among the places. */
function isWithin(place: string, places: ReadonlySet<string>): boolean {
  const steps = place.split("/");
  return steps.some((_, index) => places.has(steps.slice(0, index + 1).join("/")));
}

/** A location that is not known yet lies in the bucket that it waits for, and is guarded where that is registered as a whole. */
function judgeHidden(path: string, dependsOn: readonly Resource[], estate: Estate): Judgement {
  const view = estate.derive(buckets);
  const holding = dependsOn.filter((other) => view.of(other) !== undefined);
  const whole = estate.derive(registrations).filter(({ prefix }) => prefix === undefined || /^\*?$/.test(prefix));
  const isGuarded = (bucket: Resource) => whole.some(({ lies }) => lies?.includes(bucket));
  if (holding.length > 0 && holding.every(isGuarded)) return compliant([path]);
  const waited = dependsOn.map(({ urn }) => urn);
  return undecided(`${path} is not known yet`, [path], waited.length > 0 ? waited : [path]);
}
