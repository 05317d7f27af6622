import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const whole = { scope: { account: true, departments: [] } };
const data = resource("lakeward:lake:Zone", "zone", { department: "parking", zone: "raw", role: "raw" });
const raw = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: data.urn });
const trail = (inputs: object, planned: object = {}) => [
  data,
  raw,
  resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "exl-audit", ...inputs }, planned),
];
const old = resource("aws:s3/bucket:Bucket", "old", {});
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

export const cases: RuleCases = {
  rule: "LOG-02",
  compliant: [
    { it: "all buckets whose names begin alike", on: "raw", resources: trail(fields()) },
    { it: "every bucket, by the older selectors", on: "raw", resources: trail(basic(["arn:aws:s3"])) },
    { it: "the bucket, by the older selectors", on: "raw", resources: trail(basic(["arn:aws:s3:::exl-raw/"])) },
    {
      it: "reads and writes apart",
      on: "raw",
      resources: trail({
        advancedEventSelectors: [
          ...fields([{ field: "readOnly", equals: ["true"] }]).advancedEventSelectors,
          ...fields([{ field: "readOnly", equals: ["false"] }]).advancedEventSelectors,
        ],
      }),
    },
    {
      it: "all but another bucket",
      on: "raw",
      resources: trail(fields([{ field: "resources.ARN", notStartsWiths: ["arn:aws:s3:::exl-audit/"] }])),
    },
  ],
  failing: [
    { it: "no trail", on: "raw", resources: [data, raw], plan: whole },
    { it: "a trail of management events", on: "raw", resources: trail({}) },
    { it: "another bucket", on: "raw", resources: trail(fields([], ["arn:aws:s3:::exl-refined/"])) },
    { it: "reads only", on: "raw", resources: trail(fields([{ field: "readOnly", equals: ["true"] }])) },
    { it: "some of its objects", on: "raw", resources: trail(fields([], ["arn:aws:s3:::exl-raw/secret/"])) },
    {
      it: "all but some of its objects",
      on: "raw",
      resources: trail(fields([{ field: "resources.ARN", notStartsWiths: ["arn:aws:s3:::exl-raw/x"] }])),
    },
    { it: "some events", on: "raw", resources: trail(fields([{ field: "eventName", equals: ["GetObject"] }])) },
    {
      it: "writes only, by the older selectors",
      on: "raw",
      resources: trail(basic(["arn:aws:s3"], "WriteOnly")),
      says: "logs reads",
    },
    {
      it: "a registered bucket of no zone",
      on: "old",
      resources: [old, resource("aws:lakeformation/resource:Resource", "registration", {}, waitsFor("arn", old))],
      plan: whole,
    },
    {
      it: "a bucket of scratch",
      on: "raw",
      resources: [{ ...data, inputs: { department: "parking", zone: "scratch", role: "scratch" } }, raw],
      plan: whole,
    },
    {
      it: "reads only, by the older selectors",
      on: "raw",
      resources: trail(basic(["arn:aws:s3"], "ReadOnly")),
      says: "logs writes",
    },
    { it: "a trail that is off", on: "raw", resources: trail({ ...fields(), enableLogging: false }) },
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
  ],
  malformed: [
    { it: "selectors that are a text", on: "raw", resources: trail({ advancedEventSelectors: "all" }) },
    { it: "a beginning that is a number", on: "raw", resources: trail(fields([], [7])) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a bucket of no zone", on: "logs", resources: [resource("aws:s3/bucket:Bucket", "logs", {})], plan: whole },
  ],
};
