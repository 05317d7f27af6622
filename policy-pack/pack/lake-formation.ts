import { closeOpenDefaults } from "../rules/lake-formation/close-open-defaults.ts";
import { filterRestrictedColumns } from "../rules/lake-formation/filter-restricted-columns.ts";
import { keepConsumersOffBuckets } from "../rules/lake-formation/keep-consumers-off-buckets.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Lake Formation. */
export const lakeFormationRows: readonly PackRow[] = [
  {
    id: "LF-01",
    name: "close-open-defaults",
    judge: closeOpenDefaults,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "New databases or tables are open to everyone with IAM rights, or administrators would be cleared.",
    because:
      "Lake Formation grants IAM_ALLOWED_PRINCIPALS everything on what is new unless told otherwise; every other grant and filter is without effect then.",
    remediation:
      "Give each database an OpenAccessRevoked, or set account.take_over_defaults: true. With the bridged DataLakeSettings name every administrator, and leave IAM_ALLOWED_PRINCIPALS out of both default lists.",
    controls: { "AWS Lake Formation": ["Changing the default settings for your data lake"] },
  },
  {
    id: "LF-04",
    name: "filter-restricted-columns",
    judge: filterRestrictedColumns,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A consumer may read a table with restricted columns without a list of the columns that it needs.",
    because:
      "A grant on a whole table, on all tables or by exclusion shows columns that nobody decided to show, those to come among them.",
    remediation:
      "Grant SELECT on a data cells filter (or on columns) that lists the columns which the purpose needs; let tag policies ask for visibility.",
    controls: {
      "AWS Lake Formation": ["Data filtering and cell-level security"],
      "UK GDPR": ["Art 5(1)(c)", "Art 25"],
    },
  },
  {
    id: "LF-16",
    name: "keep-consumers-off-buckets",
    judge: keepConsumersOffBuckets,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A role that reads through Lake Formation may also read the files themselves.",
    because:
      "Whoever reads the objects sees every column and row; no filter, tag or end date of a grant applies to them.",
    remediation:
      "Take s3:GetObject on zone buckets out of the role's policies and the bucket's policy; give results and scratch prefixes only.",
    controls: { "UK GDPR": ["Art 5(1)(f)", "Art 32"] },
  },
];
