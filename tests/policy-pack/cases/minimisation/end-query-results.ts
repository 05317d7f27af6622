import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { zone } from "../../small-lake.ts";

const results = (days: unknown = 7, more: object = {}, planned: object = {}) => [
  resource("aws:s3/bucket:Bucket", "results", { bucket: "exl-results" }, more),
  resource(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "lifecycle",
    { bucket: "exl-results", rules: [{ status: "Enabled", filter: { prefix: "" }, expiration: { days } }] },
    planned,
  ),
];
const older = resource("aws:s3/bucketV2:BucketV2", "results", {
  bucket: "exl-results",
  lifecycleRules: [{ enabled: true, expirations: [{ days: 30 }] }],
});
const workgroup = (configuration: unknown, planned: object = {}) =>
  resource("aws:athena/workgroup:Workgroup", "workgroup", { configuration }, planned);
const to = (outputLocation: unknown) => workgroup({ resultConfiguration: { outputLocation } });
const managed = "configuration.managedQueryResultsConfiguration.enabled";
const place = "s3://exl-results/analysts/";

export const cases: RuleCases = {
  rule: "MIN-15",
  compliant: [
    { it: "results that end in a week", on: "workgroup", resources: [...results(), to(place)] },
    {
      it: "results that Athena manages",
      on: "workgroup",
      resources: [workgroup({ managedQueryResultsConfiguration: { enabled: true } })],
    },
    {
      it: "results that end in a week, whether or not Athena manages them",
      on: "workgroup",
      resources: [...results(), workgroup({ resultConfiguration: { outputLocation: place } }, { unknown: [managed] })],
    },
    {
      it: "a bucket that is awaited",
      on: "workgroup",
      resources: [
        ...results(),
        workgroup(
          { resultConfiguration: {} },
          {
            unknown: ["configuration.resultConfiguration.outputLocation"],
            propertyDependencies: { configuration: [results()[0]?.urn ?? ""] },
          },
        ),
      ],
    },
  ],
  failing: [
    { it: "results that stay longer", on: "workgroup", resources: [...results(8), to(place)], says: "7 days" },
    { it: "results that stay longer, in-line", on: "workgroup", resources: [older, to(place)] },
    { it: "no lifecycle", on: "workgroup", resources: [...results().slice(0, 1), to(place)] },
    {
      it: "results among the data",
      on: "workgroup",
      resources: [zone("trusted"), ...results(7, { parent: zone("trusted").urn }), to(place)],
      says: "lake's data",
    },
    {
      it: "no place, and results that Athena does not manage",
      on: "workgroup",
      resources: [workgroup({ managedQueryResultsConfiguration: { enabled: false } })],
      says: "each client",
    },
    { it: "no place", on: "workgroup", resources: [workgroup({})], says: "each client" },
    { it: "nothing said", on: "workgroup", resources: [workgroup(undefined)] },
    {
      it: "a rule for another prefix",
      on: "workgroup",
      resources: [
        results()[0] ?? to(place),
        resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
          bucket: "exl-results",
          rules: [{ status: "Enabled", filter: { prefix: "officers/" }, expiration: { days: 7 } }],
        }),
        to(place),
      ],
    },
  ],
  undecided: [
    { it: "a bucket that is not in the document", on: "workgroup", resources: [to("s3://others/")] },
    {
      it: "days that are not known yet",
      on: "workgroup",
      resources: [...results(7, {}, { unknown: ["rules[0].expiration.days"] }), to(place)],
    },
    {
      it: "results that stay longer, unless Athena manages them",
      on: "workgroup",
      resources: [...results(8), workgroup({ resultConfiguration: { outputLocation: place } }, { unknown: [managed] })],
      says: "enabled is not known yet",
    },
    {
      it: "a place that is not known yet",
      on: "workgroup",
      resources: [workgroup({}, { unknown: ["configuration.resultConfiguration.outputLocation"] })],
    },
  ],
  malformed: [
    {
      it: "a word of whether Athena manages them",
      on: "workgroup",
      resources: [
        ...results(),
        workgroup({
          managedQueryResultsConfiguration: { enabled: "yes" },
          resultConfiguration: { outputLocation: place },
        }),
      ],
      says: managed,
    },
    { it: "a place that is a number", on: "workgroup", resources: [to(7)] },
    { it: "days that are a text", on: "workgroup", resources: [...results("seven"), to(place)] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
