import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { all, each, isBetween, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { allowedRegions, regionOf } from "../../view/allowed-regions.ts";
import { type Bucket, buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { objectsEnd } from "../../view/scratch-places.ts";

/** Days for which a copy outlives what was erased: those for which AWS Backup can go back to any moment (our choice of limit). */
const mostDays = 35;
const vaultTypes: readonly string[] = [
  "aws:backup/vault:Vault",
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
];
const replications = [
  ["aws:s3/bucketReplicationConfig:BucketReplicationConfig", "rules"],
  ["aws:s3/bucket:Bucket", "replicationConfiguration.rules"],
  ["aws:s3/bucketV2:BucketV2", "replicationConfigurations[0].rules"],
] as const;

/** MIN-18: copies lie in the allowed regions and end with what they are copies of: replicas with their source and its deletions, backups and snapshots within 35 days (UK GDPR Art 5(1)(e), 44). */
export const boundCopies: Rule = (estate) => {
  const inRegion = isAllowed(allowedRegions(estate));
  const snapshots = all([
    (copy) => inRegion(copy.text("destinationRegion")),
    // Automated ones end after a week where nothing is said, manual ones never (aws 7, redshift.SnapshotCopy).
    isBetween("retentionPeriod", 1, mostDays, { whenAbsent: "compliant" }),
    isBetween("manualSnapshotRetentionPeriod", 1, mostDays),
  ]);
  const backups = each("rules", (rule) =>
    all([
      isBetween(`${rule}.lifecycle.deleteAfter`, 1, mostDays),
      each(`${rule}.copyActions`, (copy) =>
        all([
          isBetween(`${copy}.lifecycle.deleteAfter`, 1, mostDays),
          vaultIn(`${copy}.destinationVaultArn`, `${rule}.targetVaultName`, inRegion),
        ]),
      ),
    ]),
  );
  return [
    ...replications.flatMap(([type, path]) =>
      estate
        .ofType(type)
        .filter((resource) => resource.get(path).state !== "absent")
        .map((on): Finding => ({ on, ...each(path, (rule) => replica(rule, inRegion, estate))(on) })),
    ),
    ...estate.ofType("aws:backup/plan:Plan").map((on): Finding => ({ on, ...backups(on) })),
    ...estate.ofType("aws:redshift/snapshotCopy:SnapshotCopy").map((on): Finding => ({ on, ...snapshots(on) })),
  ];
};

type InRegion = (region: Reading<string>) => Judgement;

function isAllowed(regions: readonly string[]): InRegion {
  return (region) => {
    if (region.state !== "known") return unreadable(region);
    return regions.includes(region.value)
      ? compliant([region.path])
      : violation(`${region.path} leads to ${region.value}, which is none of ${regions.join(", ")}`, [region.path]);
  };
}

/** The vault of a copy lies in the regions: by its ARN, else by the vaults that it may be. */
function vaultIn(path: string, ownVault: string, inRegion: InRegion): Requirement {
  return (plan) => {
    const arn = plan.text(path);
    if (arn.state === "known") return inRegion({ ...arn, value: arn.value.split(":")[3] ?? "" });
    if (arn.state !== "unknown") return unreadable(arn);
    // The document lists what all rules of a plan wait for together, the vaults that they back up to among them.
    const own = plan.text(ownVault);
    const others = arn.dependsOn.filter((vault) => {
      const name = vault.text("name");
      return !(own.state === "known" && name.state === "known" && name.value === own.value);
    });
    const judged = others.map((other): Judgement => {
      const region = vaultTypes.includes(other.type) ? regionOf(other) : arn;
      return region.state === "known" ? inRegion({ ...region, path }) : unreadable(arn);
    });
    const [first] = judged;
    return first && judged.every(({ verdict }) => verdict === first.verdict) ? first : unreadable(arn);
  };
}

function replica(rule: string, inRegion: InRegion, estate: Estate): Requirement {
  return (source) => {
    const status = source.text(`${rule}.status`);
    if (status.state === "malformed") return unreadable(status);
    if (status.state === "known" && status.value === "Disabled") return compliant([status.path]);
    const judged = worst([deletions(source, rule), destination(source, rule, inRegion, estate)]);
    return status.state === "unknown" && judged.verdict === "violation" ? unreadable(status) : judged;
  };
}

function deletions(source: Resource, rule: string): Judgement {
  const path = `${rule}.deleteMarkerReplication`;
  // In-line the word stands by itself.
  const inline = source.text(`${path}Status`);
  const status = inline.state === "absent" ? source.text(`${path}.status`) : inline;
  if (status.state !== "known") return unreadable(status, whatStays(path));
  return status.value === "Enabled" ? compliant([path]) : violation(whatStays(path), [path]);
}

function whatStays(path: string): string {
  return `${path} is not enabled, so that what is deleted stays in the copy`;
}

function destination(source: Resource, rule: string, inRegion: InRegion, estate: Estate): Judgement {
  const isListed = source.get(`${rule}.destinations`).state !== "absent";
  const path = `${rule}.${isListed ? "destinations[0]" : "destination"}.bucket`;
  const named = source.text(path);
  if (named.state === "malformed" || named.state === "absent") return unreadable(named);
  const view = estate.derive(buckets);
  const joined = view.candidates.join(source, path);
  // The only bucket beside a replication is its source: where it leads is said by the name, or by what that waits for.
  const isShown = joined.state === "joined" && (named.state === "known" || named.dependsOn.includes(joined.to));
  const bucket = isShown ? view.of(joined.to) : undefined;
  if (bucket === undefined)
    return undecided(`where ${path} is, and how long it keeps copies, the document does not show`, [path], [path]);
  const region = regionOf(bucket.resource);
  const ended = endOfCopies(source, bucket, path, estate);
  // Of a region that nobody says MIN-28 tells, once for the stack.
  return region.state === "absent" ? ended : worst([inRegion(asOf(region, path)), ended]);
}

function asOf(region: Reading<string>, path: string): Reading<string> {
  return region.state === "known" ? { ...region, path } : region;
}

/** Whether copies end within the days for which the zone of the source keeps its files; outside of zones nothing says days. */
function endOfCopies(source: Resource, copy: Bucket, path: string, estate: Estate): Judgement {
  const view = estate.derive(buckets);
  const joined = view.of(source) ? undefined : view.candidates.join(source, "bucket");
  if (joined !== undefined && joined.state !== "joined")
    return undecided("how long its bucket keeps files the document does not show", ["bucket"], ["bucket"]);
  const days = (joined?.to ?? source).ancestor("lakeward:lake:Zone")?.number("retentionDays");
  if (days === undefined || days.state === "absent") return compliant([path]);
  return days.state === "known" ? objectsEnd(copy, "", days.value, path, estate) : unreadable(days);
}
