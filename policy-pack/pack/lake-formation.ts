import { closeOpenDefaults } from "../rules/lake-formation/close-open-defaults.ts";
import { filterRestrictedColumns } from "../rules/lake-formation/filter-restricted-columns.ts";
import { keepArrivalsWithPipelines } from "../rules/lake-formation/keep-arrivals-with-pipelines.ts";
import { keepConsumersOffBuckets } from "../rules/lake-formation/keep-consumers-off-buckets.ts";
import { keepLocationsWithWriters } from "../rules/lake-formation/keep-locations-with-writers.ts";
import { keepOutsideEnginesOut } from "../rules/lake-formation/keep-outside-engines-out.ts";
import { keepTablesUnderRegistration } from "../rules/lake-formation/keep-tables-under-registration.ts";
import { keepWritersUnfiltered } from "../rules/lake-formation/keep-writers-unfiltered.ts";
import { letConsumersOnlyRead } from "../rules/lake-formation/let-consumers-only-read.ts";
import { limitAdministrators } from "../rules/lake-formation/limit-administrators.ts";
import { nameAccountablePrincipals } from "../rules/lake-formation/name-accountable-principals.ts";
import { partitionByPlainColumns } from "../rules/lake-formation/partition-by-plain-columns.ts";
import { passOnNothing } from "../rules/lake-formation/pass-on-nothing.ts";
import { registerLocationsPlainly } from "../rules/lake-formation/register-locations-plainly.ts";
import { servePurposeOfColumns } from "../rules/lake-formation/serve-purpose-of-columns.ts";
import { shareByAgreement } from "../rules/lake-formation/share-by-agreement.ts";
import { showDeclaredColumns } from "../rules/lake-formation/show-declared-columns.ts";
import { useDeclaredTags } from "../rules/lake-formation/use-declared-tags.ts";
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
  {
    id: "LF-02",
    name: "name-accountable-principals",
    judge: nameAccountablePrincipals,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A grant is to everyone, to the root of an account or to one person.",
    because:
      "Access that belongs to no role has no owner who could end it; IAM_ALLOWED_PRINCIPALS makes every other grant meaningless.",
    remediation: "Grant to a role of a group, or to the account of a declared partner.",
    controls: { "AWS Lake Formation": ["Lake Formation permissions reference"], "UK GDPR": ["Art 32"] },
  },
  {
    id: "LF-03",
    name: "limit-administrators",
    judge: limitAdministrators,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "There are too many data lake administrators, a data role is one, or nobody may only look.",
    because: "An administrator can grant itself everything; each one more is one more way around every owner.",
    remediation:
      "Keep to limits.administrators of lake.yaml (default 4), none of them a role that works with data, and name a read-only administrator for the auditor.",
    controls: { "AWS Lake Formation": ["Best practices"], "UK GDPR": ["Art 32"] },
  },
  {
    id: "LF-05",
    name: "let-consumers-only-read",
    judge: letConsumersOnlyRead,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "Who reads may also change or delete tables.",
    because: "Data that its readers can change is no evidence; ALL also lets them see whatever is added later.",
    remediation:
      "Grant consumers SELECT and DESCRIBE only; what they make belongs in the scratch database of their group.",
    controls: { "AWS Lake Formation": ["Lake Formation permissions reference"], "UK GDPR": ["Art 5(1)(f)"] },
  },
  {
    id: "LF-06",
    name: "pass-on-nothing",
    judge: passOnNothing,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "Who is granted something may grant it on.",
    because: "Access that is passed on was never decided by the owner, and does not end when the first grant ends.",
    remediation: "Take the grant option away; what somebody else needs is a statement of the owning department.",
    controls: { "AWS Lake Formation": ["Granting permissions with grant option"], "UK GDPR": ["Art 24"] },
  },
  {
    id: "LF-07",
    name: "keep-arrivals-with-pipelines",
    judge: keepArrivalsWithPipelines,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "People are granted more than DESCRIBE on data as it came (landing, raw).",
    because:
      "What has just arrived holds every identifier in the clear and has passed no check; only the pipeline has work to do on it.",
    remediation:
      "Grant people the trusted or the refined copy; leave SELECT on landing and raw databases to the pipeline's role.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"] },
  },
  {
    id: "LF-08",
    name: "share-by-agreement",
    judge: shareByAgreement,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "What one department holds is granted beyond it, and no Share says so.",
    because:
      "Data that leaves a department needs its owner's decision, an agreement and the receiver's purpose; a grant by hand has none of them.",
    remediation:
      "Declare it: the giver's access with who: department/group and agreement, and the receiver's uses; or take the grant away.",
    controls: { "NCSC cloud security": ["Principle 3"], "UK GDPR": ["Art 5(1)(b)", "Art 25", "Art 26"] },
  },
  {
    id: "LF-09",
    name: "serve-purpose-of-columns",
    judge: servePurposeOfColumns,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A column about people is seen for a purpose that it does not serve.",
    because:
      "Data collected for one purpose may not be used for another that is not compatible with it; a grant does not ask, so the check must.",
    remediation:
      "Leave the column out of the statement, name a purpose that it serves, or add the purpose to the column's for; for another department, to its purpose's uses.",
    controls: { "UK GDPR": ["Art 5(1)(b)", "Art 6(4)"] },
  },
  {
    id: "LF-12",
    name: "show-declared-columns",
    judge: showDeclaredColumns,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "The grants of a principal together show more of a table about people than its statements say.",
    because:
      "Lake Formation adds grants up: a table or tag-policy grant beside a filter undoes the filter, and no review of either shows it.",
    remediation:
      "Take the wider grant away, or declare what it shows, so that the owner is asked; one mechanism per principal and table.",
    controls: {
      "AWS Lake Formation": ["Best practices"],
      "UK GDPR": ["Art 5(1)(c)", "Art 25"],
    },
  },
  {
    id: "LF-10",
    name: "keep-writers-unfiltered",
    judge: keepWritersUnfiltered,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A principal that is shown a part of a table may also write to all of it.",
    because: "A right to write is a right to the whole table: the filter hides nothing from who has both.",
    remediation: "Give the filter to the group and the right to write to the pipeline; never both to one principal.",
    controls: { "AWS Lake Formation": ["Notes and restrictions for column-level filtering"], "UK GDPR": ["Art 25"] },
  },
  {
    id: "LF-11",
    name: "partition-by-plain-columns",
    judge: partitionByPlainColumns,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A restricted column is a partition key.",
    because:
      "The values of a partition key stand in the paths of the files and in the catalogue, where no filter reaches.",
    remediation: "Partition by a plain column, such as the day of arrival.",
    controls: { "AWS Lake Formation": ["Notes and restrictions for column-level filtering"], "UK GDPR": ["Art 25"] },
  },
  {
    id: "LF-13",
    name: "keep-locations-with-writers",
    judge: keepLocationsWithWriters,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A role may make tables on data that it does not write, or on another department's.",
    because: "Who may make a table on a location reads through it whatever lies there.",
    remediation:
      "Grant DATA_LOCATION_ACCESS to the pipeline role of the same department only, or to a group on its own part of the scratch bucket.",
    controls: { "AWS Lake Formation": ["Underlying data access control"], "UK GDPR": ["Art 32"] },
  },
  {
    id: "LF-14",
    name: "register-locations-plainly",
    judge: registerLocationsPlainly,
    severity: "high",
    level: outsideDev,
    whenUndecided: outsideDev,
    fired: "A zone is not registered with Lake Formation, or in a way that leaves a way around it.",
    because:
      "An unregistered location is guarded by IAM alone, hybrid access leaves IAM's grants in force, and privileged access passes every filter.",
    remediation:
      "Register the bucket of every zone with tables with a role of its own; leave hybrid and privileged access and the service-linked role off.",
    controls: { "AWS Lake Formation": ["Requirements for roles used to register locations"], "UK GDPR": ["Art 32"] },
  },
  {
    id: "LF-15",
    name: "keep-tables-under-registration",
    judge: keepTablesUnderRegistration,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A table lies where Lake Formation guards nothing.",
    because:
      "For files under no registered location Lake Formation asks nobody: whoever may read the objects sees everything.",
    remediation: "Put the table under a registered location, or register the one where it is.",
    controls: { "AWS Lake Formation": ["Adding an Amazon S3 location"], "UK GDPR": ["Art 32"] },
  },
  {
    id: "LF-17",
    name: "keep-outside-engines-out",
    judge: keepOutsideEnginesOut,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Engines outside of AWS, or accounts that nothing declares, are let past Lake Formation's filters.",
    because:
      "An engine that filters by itself is handed the whole files, and trusted to hide what its user must not see.",
    remediation:
      "Leave allowFullTableExternalDataAccess and allowExternalDataFiltering false, the allow-lists empty, CROSS_ACCOUNT_VERSION at 4 or later, and trustedResourceOwners to declared accounts.",
    controls: { "AWS Lake Formation": ["Application integration"], "UK GDPR": ["Art 32"] },
    remedy: {
      types: ["aws:lakeformation/dataLakeSettings:DataLakeSettings"],
      patch: () => ({ allowFullTableExternalDataAccess: false, allowExternalDataFiltering: false }),
    },
  },
  {
    id: "LF-18",
    name: "use-declared-tags",
    judge: useDeclaredTags,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "An LF-tag is assigned or asked for that nobody declared, or a tag policy names no department.",
    because:
      "A tag with a misspelt key or value opens or hides nothing that anyone meant, and a policy without department reaches every department's tables.",
    remediation:
      "Use a key and value of the account's LF-tags, or declare them there; ask for department beside visibility, or for visibility=organisation alone.",
    controls: { "AWS Lake Formation": ["Lake Formation tag-based access control"], "UK GDPR": ["Art 25"] },
  },
];
