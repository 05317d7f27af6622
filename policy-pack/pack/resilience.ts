import { keepWarehouseSnapshots } from "../rules/resilience/keep-warehouse-snapshots.ts";
import { stayOnSupportedVersions } from "../rules/resilience/stay-on-supported-versions.ts";
import { never, outsideDev } from "./levels.ts";
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
  },
];
