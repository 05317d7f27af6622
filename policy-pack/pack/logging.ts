import { publishQueryMetrics } from "../rules/logging/publish-query-metrics.ts";
import { outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Logging and audit. */
export const loggingRows: readonly PackRow[] = [
  {
    id: "LOG-05",
    name: "publish-query-metrics",
    judge: publishQueryMetrics,
    severity: "medium",
    level: outsideDev,
    whenUndecided: outsideDev,
    fired: "A workgroup's queries leave no figures.",
    because: "Who scanned how much, and which queries fail, is seen in CloudWatch only where a workgroup publishes it.",
    remediation: "Set configuration.publishCloudwatchMetricsEnabled true.",
    controls: { "Security Hub": ["Athena.4"] },
    remedy: {
      types: ["aws:athena/workgroup:Workgroup"],
      patch: () => ({ "configuration.publishCloudwatchMetricsEnabled": true }),
    },
  },
];
