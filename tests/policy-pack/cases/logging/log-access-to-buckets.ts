import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const whole = { scope: { account: true, departments: [] } };
const data = resource("lakeward:lake:Zone", "zone", { department: "parking", zone: "raw", role: "raw" });
const raw = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: data.urn });
const trail = (inputs: object, planned: object = {}) => [
  data,
  raw,
  resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "exl-audit", ...inputs }, planned),
];
const fields = (more: readonly object[] = [], startsWiths: unknown = ["arn:aws:s3:::exl-"]) => ({
  advancedEventSelectors: [
    {
      fieldSelectors: [
        { field: "eventCategory", equals: ["Data"] },
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        { field: "resources.ARN", startsWiths },
        ...more,
      ],
    },
  ],
});
const basic = (values: unknown, readWriteType: unknown = "All") => ({
  eventSelectors: [{ readWriteType, dataResources: [{ type: "AWS::S3::Object", values }] }],
});

const logs = resource("aws:s3/bucket:Bucket", "logs", { bucket: "exl-logs" });
const logging = (targetBucket: unknown, token = "", planned: object = {}) =>
  resource(
    `aws:s3/bucketLogging${token}:BucketLogging${token}`,
    "logging",
    { bucket: "exl-raw", targetBucket, targetPrefix: "raw/" },
    planned,
  );
const inline = (targetBucket: string) =>
  resource("aws:s3/bucketV2:BucketV2", "raw", { bucket: "exl-raw", loggings: [{ targetBucket }] });

export const cases: RuleCases = {
  rule: "LOG-01",
  compliant: [
    { it: "all buckets whose names begin alike", on: "raw", resources: trail(fields()) },
    { it: "every bucket, by the older selectors", on: "raw", resources: trail(basic(["arn:aws:s3"])) },
    { it: "the bucket, by the older selectors", on: "raw", resources: trail(basic(["arn:aws:s3:::exl-raw/"])) },
    { it: "an access log in another bucket", on: "raw", resources: [data, raw, logs, logging("exl-logs")] },
    { it: "in-line", on: "raw", resources: [logs, inline("exl-logs")] },
    { it: "a log of a trail that is elsewhere", on: "raw", resources: [data, raw, logging("others-logs")] },
  ],
  failing: [
    { it: "no trail", on: "raw", resources: [data, raw], plan: whole },
    {
      it: "a bucket that takes the logs of others and its own",
      on: "logs",
      resources: [
        data,
        raw,
        logs,
        logging("exl-logs"),
        resource("aws:s3/bucketLogging:BucketLogging", "own", { bucket: "exl-logs", targetBucket: "exl-logs" }),
      ],
      says: "itself",
    },
    { it: "a trail of management events", on: "raw", resources: trail({}) },
    { it: "another bucket", on: "raw", resources: trail(fields([], ["arn:aws:s3:::exl-refined/"])) },
    ...["", " "].map((targetBucket) => ({
      it: `a log into nothing: ${JSON.stringify(targetBucket)}`,
      on: "raw",
      resources: [data, raw, logging(targetBucket)],
      says: "empty",
    })),
    { it: "a log that does not say into what", on: "raw", resources: [data, raw, logging(undefined)], says: "missing" },
    { it: "writes only", on: "raw", resources: trail(basic(["arn:aws:s3"], "WriteOnly")), says: "nothing logs" },
    { it: "reads only", on: "raw", resources: trail(fields([{ field: "readOnly", equals: ["true"] }])) },
    { it: "some of its objects", on: "raw", resources: trail(fields([], ["arn:aws:s3:::exl-raw/secret/"])) },
    { it: "a log into itself", on: "raw", resources: [...trail(fields()), logging("exl-raw")], says: "itself" },
    {
      it: "a log into itself, the older token",
      on: "raw",
      resources: [data, raw, logging("exl-raw", "V2")],
      says: "itself",
    },
    { it: "a log into itself, in-line", on: "raw", resources: [inline("exl-raw")], says: "itself" },
  ],
  undecided: [
    {
      it: "selectors that are not known yet",
      on: "raw",
      resources: trail({}, { unknown: ["advancedEventSelectors"] }),
    },
    { it: "a trail that may be off", on: "raw", resources: trail(fields(), { unknown: ["enableLogging"] }) },
    {
      it: "a trail that the body has elsewhere",
      on: "raw",
      resources: [resource("lakeward:lake:Account", "account", { trail: "body-trail" }), data, raw],
      plan: whole,
    },
    {
      it: "a log that may be of this bucket or another",
      on: "raw",
      resources: [data, raw, { ...logging("exl-logs"), inputs: { targetBucket: "exl-logs" }, unknown: ["bucket"] }],
      plan: whole,
      says: "may be for this bucket",
    },
    {
      it: "a log that may be into itself",
      on: "logging",
      resources: [data, raw, { ...logging("exl-logs"), inputs: { targetBucket: "exl-logs" }, unknown: ["bucket"] }],
      says: "into itself",
    },
    {
      it: "a target that is not known yet",
      on: "raw",
      resources: [data, raw, logging(undefined, "", { unknown: ["targetBucket"] })],
    },
  ],
  malformed: [
    { it: "a target that is a number", on: "raw", resources: [data, raw, logging(7)], says: "number" },
    { it: "selectors that are a text", on: "raw", resources: trail({ advancedEventSelectors: "all" }) },
    { it: "a beginning that is a number", on: "raw", resources: trail(fields([], [7])) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a bucket that takes logs", on: "logs", resources: [data, raw, logs, logging("exl-logs")], plan: whole },
  ],
};
