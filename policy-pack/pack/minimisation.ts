import { endWithRetention } from "../rules/minimisation/end-with-retention.ts";
import { keepLiveSourcesOut } from "../rules/minimisation/keep-live-sources-out.ts";
import { keepPeopleOutOfOpen } from "../rules/minimisation/keep-people-out-of-open.ts";
import { separatePseudonymKeys } from "../rules/minimisation/separate-pseudonym-keys.ts";
import { shareWithoutIdentifiers } from "../rules/minimisation/share-without-identifiers.ts";
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
  {
    id: "MIN-22",
    name: "share-without-identifiers",
    judge: shareWithoutIdentifiers,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A column that names people leaves its department as it came.",
    because:
      "What names people is for those who know them; another department seldom needs more than a pseudonym, and where it does, both owners have to have said so.",
    remediation:
      "Let the column become a hash, or drop it, in the copy that is shared; or share the refined copy under an agreement, with the column among what the receiver uses.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"] },
  },
  {
    id: "MIN-23",
    name: "separate-pseudonym-keys",
    judge: separatePseudonymKeys,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "Somebody who may read pseudonyms can use what they are made with.",
    because:
      "A pseudonym protects as long as its key is kept apart; with the key in hand every identifier can be tried until it fits.",
    remediation:
      "Let only the pipeline use the key, secret or parameter: take it out of the policies of everybody else, and name keys and secrets in Resource in place of a wildcard.",
    controls: { "UK GDPR": ["Art 4(5)", "Art 32(1)(a)"] },
  },
  {
    id: "MIN-26",
    name: "keep-people-out-of-open",
    judge: keepPeopleOutOfOpen,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "Data about people, or a pseudonym, lies in the open zone.",
    because:
      "What is published cannot be called back; a pseudonym is personal data for as long as anybody could undo it.",
    remediation: "Publish counts of it (count_by), or take the dataset out of the open zone.",
    controls: { "UK GDPR": ["Art 4(5)", "Art 5(1)(f)"] },
  },
  {
    id: "MIN-27",
    name: "keep-live-sources-out",
    judge: keepLiveSourcesOut,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "An environment that is not live draws from a system with real data.",
    because:
      "In an environment for trying things everybody sees everything; real people have no place there. The plan does not show what a system holds, only that it is drawn from.",
    remediation:
      "Leave the source out of the environment; where the system holds made-up data, say so by its tag data = made_up.",
    controls: { "UK GDPR": ["Art 5(1)(b)", "Art 25"] },
  },
];
