import { keepWarehouseSnapshots } from "../rules/resilience/keep-warehouse-snapshots.ts";
import { keepWhatFails } from "../rules/resilience/keep-what-fails.ts";
import { keepWhatHoldsData } from "../rules/resilience/keep-what-holds-data.ts";
import { lockAuditLogs } from "../rules/resilience/lock-audit-logs.ts";
import { protectWhatHoldsData } from "../rules/resilience/protect-what-holds-data.ts";
import { stayOnSupportedVersions } from "../rules/resilience/stay-on-supported-versions.ts";
import { surviveAZone } from "../rules/resilience/survive-a-zone.ts";
import { versionZoneBuckets } from "../rules/resilience/version-zone-buckets.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Resilience and protection against deletion. */
export const resilienceRows: readonly PackRow[] = [
  {
    id: "RES-03",
    name: "keep-warehouse-snapshots",
    judge: keepWarehouseSnapshots,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A warehouse cluster cannot be put back to last week, or is gone without a trace when deleted.",
    because: "A wrong load is noticed days later; without snapshots of those days it cannot be undone.",
    remediation: "Set automatedSnapshotRetentionPeriod to at least 7, and skipFinalSnapshot false in production.",
    controls: { Checkov: ["CKV_AWS_343"], "Security Hub": ["Redshift.3"] },
    remedy: { types: ["aws:redshift/cluster:Cluster"], patch: () => ({ automatedSnapshotRetentionPeriod: 7 }) },
  },
  {
    id: "RES-04",
    name: "stay-on-supported-versions",
    judge: stayOnSupportedVersions,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "Something runs on a version without support, or takes no minor versions.",
    because: "What is no longer supported gets no security fixes.",
    remediation:
      "Set glueVersion and airflowVersion to supported ones, and allowVersionUpgrade and autoMinorVersionUpgrade true.",
    controls: { Checkov: ["CKV_AWS_141", "CKV_AWS_222"], "Security Hub": ["Redshift.6", "DMS.6", "Glue.4"] },
    remedy: {
      types: ["aws:redshift/cluster:Cluster", "aws:dms/replicationInstance:ReplicationInstance"],
      patch: () => ({ allowVersionUpgrade: true, autoMinorVersionUpgrade: true }),
    },
  },
  {
    id: "RES-01",
    name: "version-zone-buckets",
    judge: versionZoneBuckets,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A zone's bucket keeps no versions.",
    because: "A load that overwrites a month of data, or a deletion by mistake, is only undone from older versions.",
    remediation: "Give the bucket a BucketVersioning with status Enabled.",
    controls: { Checkov: ["CKV_AWS_21"], Trivy: ["AVD-AWS-0090"], "AWS Config": ["S3_BUCKET_VERSIONING_ENABLED"] },
  },
  {
    id: "RES-02",
    name: "protect-what-holds-data",
    judge: protectWhatHoldsData,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "In production something that holds data may be deleted by one deployment.",
    because: "A name that changed in a declaration must not delete years of records.",
    remediation: "Give the resource the option protect or retainOnDelete, and leave forceDestroy false.",
    controls: {},
  },
  {
    id: "RES-08",
    name: "keep-what-holds-data",
    judge: keepWhatHoldsData,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A change replaces or deletes a bucket, key, database or warehouse.",
    because: "A replacement makes a new, empty one; what was in the old one is gone, or cannot be decrypted any more.",
    remediation:
      "Undo what forces the replacement (a name, a place), or move the data first and have the finding accepted for that one resource.",
    controls: {},
  },
  {
    id: "RES-05",
    name: "survive-a-zone",
    judge: surviveAZone,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "Something critical stands in one availability zone, or has no second copy.",
    because: "A zone that fails takes the service with it for hours, and what was not copied for good.",
    remediation:
      "Set multiAz; replicate the critical bucket to a second one in the UK. Critical is what carries the tag criticality.",
    controls: { Checkov: ["CKV_AWS_144"], "Security Hub": ["Redshift.18", "DMS.13"] },
  },
  {
    id: "RES-06",
    name: "lock-audit-logs",
    judge: lockAuditLogs,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "An audit trail could be changed or deleted unseen.",
    because: "Who covers their traces starts with the trail.",
    remediation:
      "Lock the trail's bucket for its retention, or keep its versions and have the trail write digests (enableLogFileValidation).",
    controls: { Checkov: ["CKV_AWS_143"], Trivy: ["AVD-AWS-0170"] },
  },
  {
    id: "RES-07",
    name: "keep-what-fails",
    judge: keepWhatFails,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "A queue drops what it cannot hand over, or an API is taken down before its successor is there.",
    because: "A delivery that fails is lost, and nobody knows that it came.",
    remediation: "Set redrivePolicy to a second queue; take deleteBeforeReplace away.",
    controls: { Checkov: ["CKV_AWS_217", "CKV_AWS_237"], "cdk-nag": ["SQS3"] },
  },
];
