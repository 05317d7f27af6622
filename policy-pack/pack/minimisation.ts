import { endWithRetention } from "../rules/minimisation/end-with-retention.ts";
import { statePurposeOfPersonalColumns } from "../rules/minimisation/state-purpose-of-personal-columns.ts";
import { stayInRegion } from "../rules/minimisation/stay-in-region.ts";
import { always, never } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Data minimisation. */
export const minimisationRows: readonly PackRow[] = [
  {
    id: "MIN-01",
    name: "state-purpose-of-personal-columns",
    judge: statePurposeOfPersonalColumns,
    severity: "critical",
    level: always,
    whenUndecided: always,
    fired: "A column that says something of who a person is has no purpose.",
    because: "Personal data is collected for specified, explicit purposes; what has none should not be in the lake.",
    remediation:
      "Name a purpose of the department for the dataset or the column, or take the column out of the declaration.",
    controls: { "UK GDPR": ["Art 5(1)(b)", "Art 30(1)(b)"] },
  },
  {
    id: "MIN-12",
    name: "end-with-retention",
    judge: endWithRetention,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Data outlives its declared retention, or a lifecycle would delete live files of Iceberg tables.",
    because:
      "Personal data is kept no longer than its purpose needs; a lifecycle that merely exists does not show that.",
    remediation:
      "Landing and raw: an enabled lifecycle rule for the whole bucket with expiration.days and noncurrentVersionExpiration.noncurrentDays within the zone's retentionDays. Iceberg tables: declare keep, and give the table optimizers of type retention and orphan_file_deletion.",
    controls: { "UK GDPR": ["Art 5(1)(e)"], Checkov: ["CKV2_AWS_61"], "Security Hub": ["S3.10", "S3.13"] },
  },
  {
    id: "MIN-28",
    name: "stay-in-region",
    judge: stayInRegion,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A resource or a provider is outside the allowed regions.",
    because:
      "Personal data of a UK body stays where its agreements and transfer rules say; every resource of aws 7 can override its provider's region.",
    remediation:
      "Take the region off the resource, or use one of the allowed regions (lake.yaml, organisation.regions).",
    controls: { "UK GDPR": ["Art 44", "Art 45", "Art 46"] },
  },
];
