import type { Answer } from "./bucket-arn.ts";
import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import { overlap } from "./glob.ts";
import { roles } from "./lake.ts";
import type { Resource } from "./resource.ts";

/** A grant of S3 Access Grants by which a role reads objects without any policy. */
export interface AccessGrant {
  readonly resource: Resource;
  /** Whether it reaches objects of the bucket; undecided while its location is not in the document. */
  readonly reaches: (bucket: Resource) => Answer;
}

export interface AccessGrants {
  readonly of: ReadonlyMap<Resource, readonly AccessGrant[]>;
  /** Those that may be to any role. */
  readonly loose: readonly AccessGrant[];
}

/** Reading grants of S3 Access Grants by the role that they are to. */
export function accessGrants(estate: Estate): AccessGrants {
  const locations = new Candidates(estate.ofType("aws:s3control/accessGrantsLocation:AccessGrantsLocation"), [
    "accessGrantsLocationId",
    "id",
  ]);
  const found = new Map<Resource, AccessGrant[]>();
  const loose: AccessGrant[] = [];
  for (const resource of estate.ofType("aws:s3control/accessGrant:AccessGrant")) {
    const to = estate.derive(roles).join(resource, "grantee.granteeIdentifier");
    const permission = resource.text("permission");
    if (to.state === "elsewhere" || (permission.state === "known" && permission.value === "WRITE")) continue;
    const at = locations.join(resource, "accessGrantsLocationId");
    const scope = at.state === "joined" ? at.to.text("locationScope") : undefined;
    const reaches = (bucket: Resource): Answer => {
      const name = bucket.text("bucket");
      if (permission.state !== "known" || scope?.state !== "known" || name.state !== "known") return "undecided";
      // The location "s3://" is every bucket of the account; a sub-prefix follows on it as text.
      const within = resource.text("accessGrantsLocationConfiguration.s3SubPrefix");
      const beginning = scope.value.replace(/\*$/, "");
      const reached = `${beginning}${within.state === "known" ? within.value : "*"}`;
      if (!overlap(reached, `s3://${name.value}/*`)) return "no";
      // A sub-prefix that is hidden may lead to another bucket, unless the location lies in this one.
      const isTold = within.state === "known" || within.state === "absent";
      return isTold || beginning.startsWith(`s3://${name.value}/`) ? "yes" : "undecided";
    };
    if (to.state === "joined") found.set(to.to, [...(found.get(to.to) ?? []), { resource, reaches }]);
    else loose.push({ resource, reaches });
  }
  return { of: found, loose };
}
