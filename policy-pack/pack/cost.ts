import { boundJobs } from "../remedies/bound-jobs.ts";
import { capWarehouse } from "../rules/cost/cap-warehouse.ts";
import { letStorageCool } from "../rules/cost/let-storage-cool.ts";
import { limitJobs } from "../rules/cost/limit-jobs.ts";
import { limitScannedBytes } from "../rules/cost/limit-scanned-bytes.ts";
import { never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Cost. */
export const costRows: readonly PackRow[] = [
  {
    id: "COST-01",
    name: "limit-scanned-bytes",
    judge: limitScannedBytes,
    severity: "medium",
    level: outsideDev,
    whenUndecided: outsideDev,
    fired: "A query of a workgroup may scan, and cost, without limit.",
    because: "Athena bills by the bytes scanned; one forgotten filter can cost a month's budget.",
    remediation: "Set configuration.bytesScannedCutoffPerQuery (limits.scan in lake.yaml for our own workgroups).",
    controls: { "Well-Architected": ["COST02-BP05"] },
    // What a query of our own workgroups may scan where lake.yaml says nothing.
    remedy: {
      types: ["aws:athena/workgroup:Workgroup"],
      patch: () => ({ "configuration.bytesScannedCutoffPerQuery": 100 * 1024 ** 3 }),
    },
  },
  {
    id: "COST-02",
    name: "limit-jobs",
    judge: limitJobs,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A job may run for days, or with any number of workers.",
    because: "A job that hangs bills each worker until somebody looks; that is how budgets end over a weekend.",
    remediation:
      "Set timeout (minutes, at most a day), numberOfWorkers or maxCapacity, and executionProperty.maxConcurrentRuns.",
    controls: { "Well-Architected": ["COST02-BP05"] },
    remedy: { types: ["aws:glue/job:Job"], patch: boundJobs },
  },
  {
    id: "COST-03",
    name: "cap-warehouse",
    judge: capWarehouse,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "A warehouse or an orchestration environment may grow without a cap.",
    because: "Capacity that grows by itself is billed by the second, and nobody sees it before the month ends.",
    remediation:
      "Set maxCapacity of the workgroup (at most 128), and environmentClass up to mw1.medium with at most 10 workers.",
    controls: { "Well-Architected": ["COST02-BP05"] },
  },
  {
    id: "COST-04",
    name: "let-storage-cool",
    judge: letStorageCool,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "What nobody reads any more lies in the dearest class, or logs of trials stay for ever.",
    because: "Storage is paid for every month, whether it is read or not.",
    remediation:
      "Add a transition to INTELLIGENT_TIERING (or an expiration) within 90 days; set retentionInDays to at most 30 outside of production.",
    controls: { "Well-Architected": ["COST06-BP02", "SUS04-BP03"] },
  },
];
