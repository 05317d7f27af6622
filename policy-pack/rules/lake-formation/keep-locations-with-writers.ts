import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { departmentAbove, receiverOf } from "../../view/stewardship.ts";
import { zoneRoleAbove } from "../../view/zone-role.ts";

/**
 * LF-13: the right to make tables on a location (DATA_LOCATION_ACCESS) is for writers, and within their own department; a
 * group may have it on its scratch bucket.
 */
export const keepLocationsWithWriters: Rule = (estate) =>
  estate
    .derive(grants)
    .filter(({ target, permissions }) =>
      target.kind === "unreadable"
        ? permissions === undefined || permissions.includes("DATA_LOCATION_ACCESS")
        : target.kind === "dataLocation",
    )
    .map((grant): Finding => ({ on: grant.resource, ...judge(grant, estate) }));

function judge(grant: LakeGrant, estate: Estate): Judgement {
  const { resource, principal, target } = grant;
  if (target.kind === "unreadable") return unreadable(target.reading);
  if (target.kind !== "dataLocation") return compliant();
  const bucket = bucketAt(resource, target.location, estate);
  if (bucket === "unknown") {
    const location = resource.text(target.location);
    return location.state === "known" || location.state === "absent"
      ? undecided(`${target.location} may be in any bucket`, [target.location], [target.location])
      : unreadable(location);
  }
  const zone = bucket && zoneRoleAbove(bucket);
  const isScratch = zone?.state === "known" && zone.value === "scratch";
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer !== "no" && !isScratch) {
    const message = `lets a consumer make tables on ${target.location}`;
    return consumer === "yes" && (zone === undefined || zone.state === "known")
      ? violation(message, [principal, target.location])
      : undecided(`${message}, unless the principal is a pipeline's role`, [principal], [principal]);
  }
  const [owner, receiver] = [bucket && departmentAbove(bucket), receiverOf(grant, estate)?.department];
  if (receiver === undefined) return compliant([target.location]);
  if (owner === undefined)
    return undecided(
      `whose data lies at ${target.location} is not said`,
      [target.location],
      [bucket?.urn ?? target.location],
    );
  if (owner.state !== "known" || receiver.state !== "known")
    return undecided("whose data and whose role it is, is not known yet", [target.location], [target.location]);
  return owner.value === receiver.value
    ? compliant([target.location])
    : violation(`is on the data of ${owner.value}, for a role of ${receiver.value}`, [target.location]);
}

/** The bucket of the document; undefined for one elsewhere. */
function bucketAt(grant: Resource, path: string, estate: Estate): Resource | undefined | "unknown" {
  const { candidates } = estate.derive(buckets);
  const arn = grant.text(path);
  const [, name] = arn.state === "known" ? (/^arn:[^:]*:s3:::([^/]+)/.exec(arn.value) ?? []) : [];
  const [named] = name === undefined ? [] : candidates.named(name);
  if (named) return named;
  const joined = candidates.join(grant, path);
  if (joined.state === "joined") return joined.to;
  return joined.state === "loose" ? "unknown" : undefined;
}
