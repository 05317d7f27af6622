import { logEveryModule } from "../remedies/log-every-module.ts";
import { hearOfChanges } from "../rules/logging/hear-of-changes.ts";
import { keepTrailWhole } from "../rules/logging/keep-trail-whole.ts";
import { logAccessToBuckets } from "../rules/logging/log-access-to-buckets.ts";
import { logEveryRead } from "../rules/logging/log-every-read.ts";
import { logInterfaces } from "../rules/logging/log-interfaces.ts";
import { logJobs } from "../rules/logging/log-jobs.ts";
import { logOrchestration } from "../rules/logging/log-orchestration.ts";
import { logTransfers } from "../rules/logging/log-transfers.ts";
import { logWarehouse } from "../rules/logging/log-warehouse.ts";
import { noticeWhatArrives } from "../rules/logging/notice-what-arrives.ts";
import { publishQueryMetrics } from "../rules/logging/publish-query-metrics.ts";
import { watchTheTrail } from "../rules/logging/watch-the-trail.ts";
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
    remedy: { types: ["aws:mwaa/environment:Environment"], patch: logEveryModule },
  },
  {
    id: "LOG-10",
    name: "log-transfers",
    judge: logTransfers,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A transfer server or connector leaves no record of who brought or fetched what.",
    because:
      "Files that partners bring and fetch leave the reach of our access records; the server's own log is the only trace.",
    remediation: "Give the server structuredLogDestinations, or a loggingRole; give the connector a loggingRole.",
    controls: { "Security Hub": ["Transfer.3"] },
  },
  {
    id: "LOG-02",
    name: "log-every-read",
    judge: logEveryRead,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "No trail logs who reads and writes a bucket of the lake.",
    because:
      "Who saw whose data is the first question after every incident; Lake Formation tells who asked for a table, only data events tell who took the file.",
    remediation:
      "Give a trail advancedEventSelectors (or eventSelectors) for AWS::S3::Object that begin with the ARNs of the buckets, for reads and writes.",
    controls: {
      "UK GDPR": ["Art 5(2)", "Art 33"],
      Trivy: ["AVD-AWS-0171", "AVD-AWS-0172"],
      "AWS Config": ["CLOUDTRAIL_S3_DATAEVENTS_ENABLED"],
    },
  },
  {
    id: "LOG-01",
    name: "log-access-to-buckets",
    judge: logAccessToBuckets,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "Nothing tells who reads and writes a bucket, or it logs into itself.",
    because: "An unlogged bucket is one of which nobody can say afterwards what was taken.",
    remediation:
      "Cover the bucket by a trail's data events for reads and writes, or give it a bucketLogging into another bucket.",
    controls: { Checkov: ["CKV_AWS_18"], "Security Hub": ["S3.9"], Trivy: ["AVD-AWS-0089"], "cdk-nag": ["S1"] },
  },
  {
    id: "LOG-07",
    name: "log-warehouse",
    judge: logWarehouse,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A warehouse leaves no record of who came and what they asked.",
    because: "Inside the warehouse neither Lake Formation nor the trail sees a query; its own log is the only one.",
    remediation:
      "Give the cluster a redshift.Logging and, as clusterParameterGroupName, a group of your own with enable_user_activity_logging true; give a serverless namespace logExports connectionlog and useractivitylog.",
    controls: {
      Checkov: ["CKV_AWS_71"],
      "Security Hub": ["Redshift.4", "RedshiftServerless.6"],
      "cdk-nag": ["RS5", "RS11"],
    },
  },
  {
    id: "LOG-08",
    name: "log-jobs",
    judge: logJobs,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A job or a replication leaves no log while it runs.",
    because: "Which rows a load left out, and why, is told by its log and by nothing else.",
    remediation:
      'Glue: defaultArguments --enable-continuous-cloudwatch-log and --enable-metrics "true". DMS: Logging.EnableLogging true, and source and target components at LOGGER_SEVERITY_DEFAULT or more.',
    controls: { "Security Hub": ["DMS.7", "DMS.8"], Prowler: ["glue_etl_jobs_logging_enabled"] },
    remedy: {
      types: ["aws:glue/job:Job"],
      patch: () => ({
        'defaultArguments["--enable-continuous-cloudwatch-log"]': "true",
        'defaultArguments["--enable-metrics"]': "true",
      }),
    },
  },
  {
    id: "LOG-09",
    name: "log-interfaces",
    judge: logInterfaces,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "An interface leaves no record of who called it, or how the call ran.",
    because: "What an interface hands out leaves the reach of the lake; the log of calls is the trace that remains.",
    remediation:
      "Give the stage accessLogSettings.destinationArn and, for REST, xrayTracingEnabled and methodSettings for */* with settings.loggingLevel INFO or ERROR.",
    controls: {
      Checkov: ["CKV_AWS_73", "CKV_AWS_76", "CKV2_AWS_4"],
      "Security Hub": ["APIGateway.1", "APIGateway.3", "APIGateway.9"],
      Trivy: ["AVD-AWS-0001", "AVD-AWS-0003"],
      "cdk-nag": ["APIG1", "APIG6"],
    },
  },
  {
    id: "LOG-04",
    name: "watch-the-trail",
    judge: watchTheTrail,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "The trail's bucket is open or unlogged, or nobody hears of what the trail writes.",
    because:
      "A trail that nobody reads is found empty, or altered, when it is needed. Whether monitoring elsewhere reads it a plan does not show.",
    remediation:
      "Close the bucket to the public, log who reads it, and send the trail to CloudWatch (with cloudWatchLogsRoleArn) or a topic, or let a rule of EventBridge take its events.",
    controls: {
      Checkov: ["CKV_AWS_252", "CKV2_AWS_10"],
      "Security Hub": ["CloudTrail.5", "CloudTrail.6", "CloudTrail.7"],
      Trivy: ["AVD-AWS-0161", "AVD-AWS-0162", "AVD-AWS-0163"],
    },
  },
  {
    id: "LOG-11",
    name: "hear-of-changes",
    judge: hearOfChanges,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "A network has no flow log, or nobody hears when keys, roles, the trail or grants change.",
    because:
      "Who wants in first changes who may come in, and who is watching. Whether alarms stand in another account a plan does not show.",
    remediation:
      "Give the network an ec2.FlowLog; let a metric filter with an alarm, or a rule of EventBridge with a target (for iam in us-east-1), take changes of kms, iam, cloudtrail and lakeformation.",
    controls: {
      Checkov: ["CKV2_AWS_11"],
      "Security Hub": ["EC2.6"],
      Trivy: ["AVD-AWS-0150", "AVD-AWS-0151", "AVD-AWS-0153"],
    },
  },
  {
    id: "LOG-12",
    name: "notice-what-arrives",
    judge: noticeWhatArrives,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "Nothing notices or looks through what arrives raw, or a topic does not log failed deliveries.",
    because:
      "What a source sends changes without notice; a column of names that nobody declared is found by looking. Whether discovery is run from another account a plan does not show.",
    remediation:
      "Cover the bucket by a trail's data events or a notification of s3:ObjectCreated:*, name it in a macie2.ClassificationJob that runs, and give topics a failure feedback role.",
    controls: { Checkov: ["CKV2_AWS_62"], "Security Hub": ["S3.11", "SNS.2", "Macie.1"] },
  },
];
