import { limitScannedBytes } from "../rules/cost/limit-scanned-bytes.ts";
import { outsideDev } from "./levels.ts";
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
  },
];
