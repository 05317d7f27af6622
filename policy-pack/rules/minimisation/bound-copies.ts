import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { all, each, isBetween, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { allowedRegions, regionOf } from "../../view/allowed-regions.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { objectsEnd } from "../../view/scratch-places.ts";

/** Days for which a copy outlives what was erased: those for which AWS Backup can go back to any moment (our choice of limit). */
const mostDays = 35;
const replications = [
  ["aws:s3/bucketReplicationConfig:BucketReplicationConfig", "rules"],
  ["aws:s3/bucket:Bucket", "replicationConfiguration.rules"],
  ["aws:s3/bucketV2:BucketV2", "replicationConfigurations[0].rules"],
] as const;

/** MIN-18: copies lie in the allowed regions and end with what they are copies of: replicas with their source and its deletions, backups and snapshots within 35 days (UK GDPR Art 5(1)(e), 44). */
export const boundCopies: Rule = (estate) => {
  const regions = allowedRegions(estate);
  const inRegion = isAllowed(regions);
  const snapshots = all([
    (copy) => inRegion(copy.text("destinationRegion")),
    // Automated ones end after a week where nothing is said, manual ones never (aws 7, redshift.SnapshotCopy).
    isBetween("retentionPeriod", 1, mostDays, { whenAbsent: "compliant" }),
    isBetween("manualSnapshotRetentionPeriod", 1, mostDays),
  ]);
  const backups = each(
    "rules",
    (rule) =>
      all([
        isBetween(`${rule}.lifecycle.deleteAfter`, 1, mostDays),
        each(`${rule}.copyActions`, (copy) =>
          all([
            isBetween(`${copy}.lifecycle.deleteAfter`, 1, mostDays),
            (plan) => inRegion(regionOfVault(plan, `${copy}.destinationVaultArn`)),
          ]),
        ),
      ]),
    { whenAbsent: "violation" },
  );
  return [
    ...replications.flatMap(([type, path]) =>
      estate
        .ofType(type)
        .filter((resource) => resource.get(path).state !== "absent" || path === "rules")
        .map(
          (on): Finding => ({
            on,
            ...each(path, (rule) => replica(rule, regions, estate), { whenAbsent: "violation" })(on),
          }),
        ),
    ),
    ...estate.ofType("aws:backup/plan:Plan").map((on): Finding => ({ on, ...backups(on) })),
    ...estate.ofType("aws:redshift/snapshotCopy:SnapshotCopy").map((on): Finding => ({ on, ...snapshots(on) })),
  ];
};

function isAllowed(regions: readonly string[]): (region: Reading<string>) => Judgement {
  return (region) => {
    if (region.state !== "known") return unreadable(region);
    return regions.includes(region.value)
      ? compliant([region.path])
      : violation(`${region.path} leads to ${region.value}, which is none of ${regions.join(", ")}`, [region.path]);
  };
}

/** The region that a vault's ARN names, or that of the vault that it waits for. */
function regionOfVault(plan: Resource, path: string): Reading<string> {
  const arn = plan.text(path);
  if (arn.state === "known") return { ...arn, value: arn.value.split(":")[3] ?? "" };
  const vaults = arn.state === "unknown" ? arn.dependsOn.filter(({ type }) => type === "aws:backup/vault:Vault") : [];
  const region = vaults.length === 1 && vaults[0] ? regionOf(vaults[0]) : undefined;
  return region?.state === "known" ? { ...region, path } : arn;
}

function replica(rule: string, regions: readonly string[], estate: Estate): Requirement {
  return (source) => {
    const status = source.text(`${rule}.status`);
    if (status.state === "known" && status.value === "Disabled") return compliant([status.path]);
    const judged = worst([deletions(source, rule), destination(source, rule, regions, estate)]);
    return status.state === "unknown" && judged.verdict === "violation" ? unreadable(status) : judged;
  };
}

function deletions(source: Resource, rule: string): Judgement {
  const path = `${rule}.deleteMarkerReplication`;
  const whole = source.get(path);
  if (whole.state === "unknown") return unreadable(whole);
  // In-line the word stands by itself.
  const inline = source.text(`${path}Status`);
  const status = inline.state === "absent" ? source.text(`${path}.status`) : inline;
  if (status.state === "unknown" || status.state === "malformed") return unreadable(status);
  return status.state === "known" && status.value === "Enabled"
    ? compliant([path])
    : violation(`${path} is not enabled, so that what is deleted stays in the copy`, [path]);
}

function destination(source: Resource, rule: string, regions: readonly string[], estate: Estate): Judgement {
  const isListed = source.get(`${rule}.destinations`).state !== "absent";
  const path = `${rule}.${isListed ? "destinations[0]" : "destination"}.bucket`;
  const view = estate.derive(buckets);
  const joined = view.candidates.join(source, path);
  const bucket = joined.state === "joined" ? view.of(joined.to) : undefined;
  if (bucket === undefined) {
    const named = source.text(path);
    if (named.state === "malformed" || named.state === "absent") return unreadable(named);
    return undecided(`where ${path} is, and how long it keeps copies, the document does not show`, [path], [path]);
  }
  const region = regionOf(bucket.resource);
  const inRegion = region.state === "absent" ? compliant([path]) : isAllowed(regions)(asOf(region, path));
  const days = retentionOf(source, estate);
  if (days === undefined || days.state === "absent") return inRegion;
  if (days.state !== "known") return worst([inRegion, unreadable(days)]);
  return worst([inRegion, objectsEnd(bucket, "", days.value, path, estate)]);
}

function asOf(region: Reading<string>, path: string): Reading<string> {
  return region.state === "known" ? { ...region, path } : region;
}

/** Days for which the zone of the source keeps its files; undefined where it lies in none. */
function retentionOf(source: Resource, estate: Estate): Reading<number> | undefined {
  const view = estate.derive(buckets);
  const joined = view.of(source) ? undefined : view.candidates.join(source, "bucket");
  const bucket = joined?.state === "joined" ? joined.to : source;
  const zone = bucket.ancestor("lakeward:lake:Zone");
  if (zone !== undefined) return zone.number("retentionDays");
  return joined?.state === "loose" ? { state: "unknown", path: "bucket", dependsOn: [] } : undefined;
}
