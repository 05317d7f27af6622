import { keepTrailWhole } from "../rules/logging/keep-trail-whole.ts";
import { logOrchestration } from "../rules/logging/log-orchestration.ts";
import { logTransfers } from "../rules/logging/log-transfers.ts";
import { publishQueryMetrics } from "../rules/logging/publish-query-metrics.ts";
import { always, never, outsideDev } from "./levels.ts";
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
  {
    id: "LOG-03",
    name: "keep-trail-whole",
    judge: keepTrailWhole,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "The audit trail is off, sees one region only, or could be changed unseen.",
    because: "Who read what is only told by the trail; files that can be changed without a sign prove nothing.",
    remediation: "Set enableLogging, isMultiRegionTrail and enableLogFileValidation true.",
    controls: {
      Checkov: ["CKV_AWS_36", "CKV_AWS_67", "CKV_AWS_251"],
      "Security Hub": ["CloudTrail.1", "CloudTrail.4"],
      Trivy: ["AVD-AWS-0014", "AVD-AWS-0016"],
    },
    remedy: {
      types: ["aws:cloudtrail/trail:Trail"],
      patch: () => ({ enableLogging: true, isMultiRegionTrail: true, enableLogFileValidation: true }),
    },
  },
  {
    id: "LOG-06",
    name: "log-orchestration",
    judge: logOrchestration,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A log of the orchestration is off, or leaves warnings only.",
    because: "When a load fails at night, the five logs are what tells why, and who started what.",
    remediation:
      "In loggingConfiguration enable dagProcessingLogs, schedulerLogs, taskLogs, webserverLogs and workerLogs, at INFO.",
    controls: { Checkov: ["CKV_AWS_242", "CKV_AWS_243", "CKV_AWS_244"], "cdk-nag": ["MWAAAllLoggingInfo"] },
  },
  {
    id: "LOG-10",
    name: "log-transfers",
    judge: logTransfers,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A transfer server or connector leaves no record of who brought or fetched what.",
    because:
      "Files that partners bring and fetch leave the reach of our access records; the server's own log is the only trace.",
    remediation: "Give the server structuredLogDestinations, or a loggingRole; give the connector a loggingRole.",
    controls: { "Security Hub": ["Transfer.3"] },
  },
];
