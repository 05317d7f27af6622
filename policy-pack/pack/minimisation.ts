import { boundCopies } from "../rules/minimisation/bound-copies.ts";
import { endQueryResults } from "../rules/minimisation/end-query-results.ts";
import { endWithRetention } from "../rules/minimisation/end-with-retention.ts";
import { eraseEveryTrace } from "../rules/minimisation/erase-every-trace.ts";
import { eraseSooner } from "../rules/minimisation/erase-sooner.ts";
import { keepAnswersOutOfLogs } from "../rules/minimisation/keep-answers-out-of-logs.ts";
import { keepLiveSourcesOut } from "../rules/minimisation/keep-live-sources-out.ts";
import { keepLogsForTheirTime } from "../rules/minimisation/keep-logs-for-their-time.ts";
import { keepPeopleOutOfOpen } from "../rules/minimisation/keep-people-out-of-open.ts";
import { lockNoPersonalFiles } from "../rules/minimisation/lock-no-personal-files.ts";
import { makePseudonymsByKey } from "../rules/minimisation/make-pseudonyms-by-key.ts";
import { narrowWhatSinglesOut } from "../rules/minimisation/narrow-what-singles-out.ts";
import { separatePseudonymKeys } from "../rules/minimisation/separate-pseudonym-keys.ts";
import { shareWithRegisteredReceivers } from "../rules/minimisation/share-with-registered-receivers.ts";
import { shareWithoutIdentifiers } from "../rules/minimisation/share-without-identifiers.ts";
import { spillIntoScratch } from "../rules/minimisation/spill-into-scratch.ts";
import { statePurposeOfPersonalColumns } from "../rules/minimisation/state-purpose-of-personal-columns.ts";
import { stayInRegion } from "../rules/minimisation/stay-in-region.ts";
import { suppressSmallCounts } from "../rules/minimisation/suppress-small-counts.ts";
import { always, never, outsideDev } from "./levels.ts";
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
      "Landing and raw: an enabled lifecycle rule for the whole bucket with expiration.days and noncurrentVersionExpiration.noncurrentDays within the zone's retentionDays. Iceberg tables: declare keep, and give the table optimizers of type retention and orphan_file_deletion that keep no snapshot and no orphaned file for more than 30 days.",
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
    remediation: "Take the region off the resource, or use one of the allowed regions (regions of lake.yaml).",
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
  {
    id: "MIN-13",
    name: "erase-every-trace",
    judge: eraseEveryTrace,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired:
      "What is deleted lives on: as a noncurrent version, as a delete marker, or as parts of an unfinished upload.",
    because: "Erasure that leaves an old version behind is none; whoever lists versions reads it still.",
    remediation:
      "In an enabled rule for the whole bucket: noncurrentVersionExpiration.noncurrentDays of at most 30 without newerNoncurrentVersions, expiration.days or expiration.expiredObjectDeleteMarker, and abortIncompleteMultipartUpload.daysAfterInitiation of at most 7.",
    controls: { "UK GDPR": ["Art 5(1)(e)", "Art 17"], Checkov: ["CKV_AWS_300"] },
    remedy: {
      types: [
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
      ],
      patch: eraseSooner,
    },
  },
  {
    id: "MIN-15",
    name: "end-query-results",
    judge: endQueryResults,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Results of queries lie among the lake's data, or stay.",
    because:
      "A result is a copy that Lake Formation does not guard: who may read the bucket reads what somebody else was shown.",
    remediation:
      "Set configuration.resultConfiguration.outputLocation to a bucket of results whose lifecycle ends objects within 7 days, or let Athena manage results.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 5(1)(e)"] },
  },
  {
    id: "MIN-24",
    name: "make-pseudonyms-by-key",
    judge: makePseudonymsByKey,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A pseudonym can be undone by trying, or two receivers hold the same.",
    because:
      "All National Insurance numbers, NHS numbers, postcodes and telephone numbers are tried through within minutes; and equal pseudonyms let receivers put together what each was given alone.",
    remediation:
      "Let the column become hash or token (both have a key of ours); for receivers that are meant to join, declare a linkage that names them, for others share another copy.",
    controls: { "UK GDPR": ["Art 4(5)", "Art 25"] },
  },
  {
    id: "MIN-25",
    name: "share-with-registered-receivers",
    judge: shareWithRegisteredReceivers,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A share has no agreement, is over, or goes to somebody whom no register names.",
    because: "The record of processing names who gets personal data; what is not in it was decided by nobody.",
    remediation:
      "Give the statement agreement and until, and declare the receiver; take a share that is over out of the declaration.",
    controls: { "UK GDPR": ["Art 30(1)(d)"] },
  },
  {
    id: "MIN-14",
    name: "lock-no-personal-files",
    judge: lockNoPersonalFiles,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A lock keeps the lake's files from being erased.",
    because:
      "Nobody, not even AWS, takes a file out of a lock in compliance mode: who asks to be erased, and what is past its time, stays.",
    remediation:
      "Take the lock off buckets of landing and raw; elsewhere use governance mode, or days within the zone's retention. Locks are for the trail and other logs.",
    controls: { "UK GDPR": ["Art 5(1)(e)", "Art 17"] },
  },
  {
    id: "MIN-18",
    name: "bound-copies",
    judge: boundCopies,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Copies of the data lie elsewhere, or outlive it.",
    because: "A copy in another region or with days of its own is the data once more, with nobody who deletes from it.",
    remediation:
      "Keep copies in the allowed regions; let deletions replicate and the copy end with its source; give backups lifecycle.deleteAfter and snapshots both retention periods, at most 35 days.",
    controls: { "UK GDPR": ["Art 5(1)(e)", "Art 44"], Checkov: ["CKV_AWS_144"], "Security Hub": ["S3.7"] },
  },
  {
    id: "MIN-20",
    name: "suppress-small-counts",
    judge: suppressSmallCounts,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "What is published lets single people be told from small counts.",
    because:
      "One tenant of that age in that street is a person; figures under ten are left out and others rounded, as official statistics do it.",
    remediation:
      "Make the dataset by count_by; leave limits.smallest_count at 10 or more and limits.rounded_to at 5 or more.",
    controls: { "UK GDPR": ["Art 25", "Recital 26"] },
  },
  {
    id: "MIN-21",
    name: "narrow-what-singles-out",
    judge: narrowWhatSinglesOut,
    severity: "high",
    level: never,
    whenUndecided: never,
    fired: "One statement shows many things that together single people out.",
    because:
      "Sex, age, origin and postcode name nobody and fit one person; how few share them shows only in the data, so this is a hint.",
    remediation:
      "Show fewer of these columns, let them become bands, years or districts, or test the dataset and say so (tested: { on, by, again }).",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"] },
  },
  {
    id: "MIN-17",
    name: "keep-logs-for-their-time",
    judge: keepLogsForTheirTime,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A log is kept for ever, an application's for too long, or a security log not long enough.",
    because:
      "Logs of applications hold what people typed and who they are; logs of security are looked at when something of months ago comes to light.",
    remediation: "Set retentionInDays to 365: enough for security, and the most for an application.",
    controls: { "UK GDPR": ["Art 5(1)(e)"], Checkov: ["CKV_AWS_66", "CKV_AWS_338"] },
    remedy: {
      types: ["aws:cloudwatch/logGroup:LogGroup"],
      // Only what is kept for ever: what other days were meant for shows beside what writes the log.
      patch: (group) => {
        const days = group.number("retentionInDays");
        return days.state === "absent" || (days.state === "known" && days.value <= 0) ? { retentionInDays: 365 } : {};
      },
    },
  },
  {
    id: "MIN-19",
    name: "keep-answers-out-of-logs",
    judge: keepAnswersOutOfLogs,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "An interface keeps whole answers in its log or in a cache.",
    because:
      "A log or a cache shows answers to people who were never asked whether they may see them, and keeps them past their time.",
    remediation: "Set settings.dataTraceEnabled, settings.cachingEnabled and cacheClusterEnabled false.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 32"], Checkov: ["CKV_AWS_276"] },
    remedy: {
      types: ["aws:apigateway/methodSettings:MethodSettings", "aws:apigateway/stage:Stage"],
      patch: ({ type }) =>
        type === "aws:apigateway/stage:Stage"
          ? { cacheClusterEnabled: false }
          : { "settings.dataTraceEnabled": false, "settings.cachingEnabled": false },
    },
  },
  {
    id: "MIN-16",
    name: "spill-into-scratch",
    judge: spillIntoScratch,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "What a job lays aside lies among the lake's data, or stays.",
    because:
      "Temporary files and event logs hold rows of what the job read, without any of the rights that guard the tables.",
    remediation:
      "Point the job's temporary and event-log paths at a bucket of scratch whose lifecycle ends objects within 30 days.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 5(1)(e)"] },
  },
];
