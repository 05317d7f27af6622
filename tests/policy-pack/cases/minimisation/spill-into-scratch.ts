import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { zone } from "../../small-lake.ts";

const bucket = (days: unknown = 30, more: object = {}, planned: object = {}) =>
  resource(
    "aws:s3/bucket:Bucket",
    "scratch",
    { bucket: "exl-scratch", lifecycleRules: [{ enabled: true, expiration: { days } }], ...more },
    planned,
  );
const job = (defaultArguments: unknown, planned: object = {}) =>
  resource("aws:glue/job:Job", "job", { defaultArguments }, planned);
const temporary = job({ "--TempDir": "s3://exl-scratch/job/" });
const connector = resource("aws:lambda/function:Function", "connector", {
  environment: { variables: { spill_bucket: "exl-scratch" } },
});
const cluster = resource("aws:emr/cluster:Cluster", "cluster", { logUri: "s3://exl-scratch/logs/" });

export const cases: RuleCases = {
  rule: "MIN-16",
  compliant: [
    { it: "scratch that ends in a month", on: "job", resources: [bucket(), temporary] },
    { it: "nothing laid aside", on: "job", resources: [job({})] },
    { it: "a spill bucket", on: "connector", resources: [bucket(), connector] },
    {
      it: "settings that lay nothing aside",
      on: "job",
      resources: [job({ "--conf": "spark.sql.shuffle.partitions = 10" })],
    },
    {
      it: "rows that a shuffle lays aside for a month",
      on: "job",
      resources: [bucket(), job({ "--conf": "spark.shuffle.storage.path = s3://exl-scratch/shuffle/" })],
    },
  ],
  failing: [
    { it: "temporary files that stay", on: "job", resources: [bucket(31), temporary], says: "30 days" },
    {
      it: "event logs that stay",
      on: "job",
      resources: [bucket(90), job({ "--spark-event-logs-path": "s3://exl-scratch/events/" })],
    },
    {
      it: "temporary files among the data",
      on: "job",
      resources: [zone("raw"), bucket(7, {}, { parent: zone("raw").urn }), temporary],
      says: "lake's data",
    },
    { it: "spilled rows that stay", on: "connector", resources: [bucket(90), connector] },
    { it: "logs of a cluster that stay", on: "cluster", resources: [bucket(90), cluster] },
    {
      it: "arguments that nobody overrides",
      on: "job",
      resources: [
        bucket(90),
        resource("aws:glue/job:Job", "job", { nonOverridableArguments: { "--TempDir": "s3://exl-scratch/" } }),
      ],
    },
    {
      it: "rows that a second shuffle lays aside elsewhere for longer",
      on: "job",
      resources: [
        bucket(90),
        {
          ...bucket(),
          name: "brief",
          urn: "urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::brief",
          inputs: { ...bucket().inputs, bucket: "exl-brief" },
        },
        resource("aws:glue/job:Job", "job", {
          nonOverridableArguments: {
            "--conf":
              "spark.shuffle.glue.s3ShuffleBucket=s3://exl-brief/ --conf spark.shuffle.storage.path=s3://exl-scratch/",
          },
        }),
      ],
    },
    {
      it: "rows that a shuffle lays aside for longer",
      on: "job",
      resources: [
        bucket(90),
        job({ "--conf": "spark.a=b --conf spark.shuffle.glue.s3ShuffleBucket=s3://exl-scratch/shuffle/" }),
      ],
    },
    {
      it: "what a copy into the warehouse lays aside among the data",
      on: "target",
      resources: [
        zone("raw"),
        bucket(7, {}, { parent: zone("raw").urn }),
        resource("aws:dms/endpoint:Endpoint", "target", { redshiftSettings: { bucketName: "exl-scratch" } }),
      ],
    },
  ],
  undecided: [
    ...["defaultArguments", "nonOverridableArguments"].map((path) => ({
      it: `settings in ${path} that are not known yet`,
      on: "job",
      resources: [job({}, { unknown: [`${path}["--conf"]`] })],
      properties: [`${path}["--conf"]`],
    })),
    { it: "a bucket that is not in the document", on: "job", resources: [temporary] },
    {
      it: "arguments that are not known yet",
      on: "job",
      resources: [bucket(), job({}, { unknown: ['defaultArguments["--TempDir"]'] })],
    },
  ],
  malformed: [
    { it: "settings that are a list", on: "job", resources: [job({ "--conf": ["spark.a=b"] })] },
    { it: "a place that is a number", on: "job", resources: [job({ "--TempDir": 7 })] },
    { it: "arguments that are a text", on: "job", resources: [job("--TempDir s3://exl-raw")] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
