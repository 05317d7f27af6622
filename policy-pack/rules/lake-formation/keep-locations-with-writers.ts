import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { type Grantee, granteeOf } from "../../view/grantee.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { departmentAbove } from "../../view/stewardship.ts";
import { zoneRoleAbove } from "../../view/zone-role.ts";

/**
 * LF-13: the right to make tables on a location (DATA_LOCATION_ACCESS) is for writers, and within their own department; a
 * group may have it on the part of its department's scratch bucket that is its own.
 */
export const keepLocationsWithWriters: Rule = (estate) =>
  estate.derive(grants).flatMap((grant): readonly Finding[] => {
    const { resource, target, permissions } = grant;
    if (target.kind === "dataLocation") return [{ on: resource, ...judge(grant, target.location, estate) }];
    const mayBeLocation = permissions === undefined || permissions.includes("DATA_LOCATION_ACCESS");
    return target.kind === "unreadable" && mayBeLocation ? [{ on: resource, ...unreadable(target.reading) }] : [];
  });

function judge(grant: LakeGrant, location: string, estate: Estate): Judgement {
  const { resource, principal } = grant;
  const place = placeAt(resource, location, estate);
  if (place === undefined) {
    const arn = resource.text(location);
    return arn.state === "known"
      ? undecided(`${location} may be in any bucket`, [location], [location])
      : unreadable(arn);
  }
  const [owner, to] = [place.bucket && departmentAbove(place.bucket), granteeOf(grant, estate)];
  const isMember = owner?.state === "known" && to.state === "member";
  if (isMember && owner.value !== to.department)
    return violation(`is on the data of ${owner.value}, for a role of ${to.department}`, [location]);
  switch (isConsumer(principalAt(resource, principal, estate))) {
    case "undecided":
      return undecided(`lets somebody make tables on ${location} who may be no pipeline`, [principal], [principal]);
    case "yes":
      return judgeConsumer(place, location, to);
    case "no":
      return isMember
        ? compliant([location])
        : undecided(
            `whose data lies at ${location}, or whose role it is for, is not said`,
            [location],
            [place.bucket?.urn ?? location],
          );
  }
}

function judgeConsumer({ bucket, folder }: Place, location: string, to: Grantee): Judgement {
  const zone = bucket && zoneRoleAbove(bucket);
  if (zone !== undefined && zone.state !== "known") return unreadable(zone);
  if (zone?.value !== "scratch") return violation(`lets a consumer make tables on ${location}`, [location]);
  if (to.state === "unknown") return undecided("whose role it is for is not known yet", [location], to.dependsOn);
  const group = to.state === "member" ? to.group : undefined;
  if (group === undefined) return violation(`lets who is no group make tables on ${location}`, [location]);
  if (folder === undefined)
    return undecided(`whether ${location} is the part of ${group} is not known yet`, [location], [location]);
  return folder === group
    ? compliant([location])
    : violation(`${location} is not the part of the scratch bucket that is ${group}'s own`, [location]);
}

interface Place {
  /** The bucket of the document; undefined for one elsewhere. */
  readonly bucket: Resource | undefined;
  /** The first folder, "" for the whole bucket; undefined while it is not known. */
  readonly folder: string | undefined;
}

/** Where the property at the path leads; undefined where it may be any bucket. */
function placeAt(grant: Resource, path: string, estate: Estate): Place | undefined {
  const { candidates } = estate.derive(buckets);
  const arn = grant.text(path);
  if (arn.state !== "known") {
    const joined = candidates.join(grant, path);
    return joined.state === "joined" ? { bucket: joined.to, folder: undefined } : undefined;
  }
  const [, name = "", folder = ""] = /^(?:arn:[^:]*:s3:::)?([^/]+)(?:\/([^/]*))?/.exec(arn.value) ?? [];
  // Other tools write `arn:aws:s3:::${name.bucket}/folder`, or `${name.arn}/folder`.
  const [, reference] = /^\$\{(.+)\}$/.exec(name) ?? [];
  const bucket = reference === undefined ? candidates.named(name)[0] : grant.named(reference);
  return bucket === undefined && candidates.hasHidden ? undefined : { bucket, folder };
}
