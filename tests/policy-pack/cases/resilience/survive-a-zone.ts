import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (criticality: unknown, more: object = {}) =>
  resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw", tags: { Criticality: criticality } }, more);
const copy = (inputs: object, more: object = {}) =>
  resource("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "copy", { bucket: "exl-raw", ...inputs }, more);
const inline = (type: string, inputs: object, more: object = {}) => [
  resource(`aws:s3/${type}`, "old", { tags: { criticality: "high" }, ...inputs }, more),
];
const cluster = (inputs: object, more: object = {}) => [
  resource("aws:redshift/cluster:Cluster", "cluster", inputs, more),
];

export const cases: RuleCases = {
  rule: "RES-05",
  compliant: [
    { it: "several zones", on: "cluster", resources: cluster({ multiAz: true }) },
    { it: "a copy", on: "bucket", resources: [bucket("critical"), copy({ rules: [{ status: "Enabled" }] })] },
    {
      it: "a copy, in-line",
      on: "old",
      resources: [
        resource("aws:s3/bucketV2:BucketV2", "old", {
          tags: { criticality: "high" },
          replicationConfigurations: [{ rules: [{ status: "Enabled" }] }],
        }),
      ],
    },
    {
      it: "a copy in-line, in the newer form",
      on: "old",
      resources: inline("bucket:Bucket", { replicationConfiguration: { rules: [{ status: "Enabled" }] } }),
    },
    {
      it: "one of two rules that copy",
      on: "bucket",
      resources: [bucket("critical"), copy({ rules: [{ status: "Disabled" }, { status: "Enabled" }] })],
    },
    {
      it: "a copy of what may be critical",
      on: "bucket",
      resources: [
        resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw" }, { unknown: ["tags"] }),
        copy({ rules: [{ status: "Enabled" }] }),
      ],
    },
  ],
  failing: [
    { it: "one zone", on: "cluster", resources: cluster({ multiAz: false }) },
    { it: "nothing said", on: "cluster", resources: cluster({}) },
    {
      it: "replication in one zone",
      on: "instance",
      resources: [resource("aws:dms/replicationInstance:ReplicationInstance", "instance", {})],
    },
    {
      it: "a copy of another bucket",
      on: "bucket",
      resources: [bucket("critical"), copy({ bucket: "exl-others", rules: [{ status: "Enabled" }] })],
      says: "no second copy",
    },
    {
      it: "a copy without rules",
      on: "bucket",
      resources: [bucket("critical"), copy({ rules: [] })],
      says: "turned off",
    },
    ...[
      { type: "bucketV2:BucketV2", inputs: { replicationConfigurations: [{ rules: [{ status: "Disabled" }] }] } },
      { type: "bucketV2:BucketV2", inputs: { replicationConfigurations: [{ rules: [] }] } },
      { type: "bucketV2:BucketV2", inputs: { replicationConfigurations: [] } },
      { type: "bucket:Bucket", inputs: { replicationConfiguration: { rules: [{ status: "Disabled" }] } } },
      { type: "bucket:Bucket", inputs: { replicationConfiguration: {} } },
    ].map(({ type, inputs }) => ({
      it: `no copy in-line, by ${JSON.stringify(inputs)}`,
      on: "old",
      resources: inline(type, inputs),
    })),
    { it: "no copy", on: "bucket", resources: [bucket("critical")], says: "no second copy" },
    {
      it: "a copy that is off",
      on: "bucket",
      resources: [bucket("critical"), copy({ rules: [{ status: "Disabled" }] })],
      says: "turned off",
    },
    {
      it: "no copy of an older bucket",
      on: "old",
      resources: [resource("aws:s3/bucketV2:BucketV2", "old", { tags: { criticality: "Tier 1" } })],
    },
  ],
  undecided: [
    { it: "zones that are not known yet", on: "cluster", resources: cluster({}, { unknown: ["multiAz"] }) },
    {
      it: "how critical it is, is not known yet",
      on: "bucket",
      resources: [bucket(undefined, { unknown: ["tags.Criticality"] })],
    },
    {
      it: "whether it is critical is not known yet",
      on: "bucket",
      resources: [resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw" }, { unknown: ["tags"] })],
      says: "tags is not known yet",
    },
    {
      it: "a copy that may be of this bucket or another",
      on: "bucket",
      resources: [
        bucket("critical"),
        copy({ bucket: undefined, rules: [{ status: "Enabled" }] }, { unknown: ["bucket"] }),
      ],
      says: "may be of this bucket",
    },
    {
      it: "whether it is copied is not known yet",
      on: "bucket",
      resources: [bucket("critical"), copy({ rules: [{ status: "Disabled" }] }, { unknown: ["rules[1].status"] })],
      says: "turned on",
    },
    {
      it: "a copy in-line that is not known yet",
      on: "old",
      resources: inline("bucket:Bucket", {}, { unknown: ["replicationConfiguration"] }),
    },
    {
      it: "rules that are not known yet",
      on: "bucket",
      resources: [bucket("critical"), copy({}, { unknown: ["rules"] })],
    },
  ],
  malformed: [
    { it: "zones that are a number", on: "cluster", resources: cluster({ multiAz: 2 }) },
    {
      it: "tags that are a text",
      on: "bucket",
      resources: [{ ...bucket(""), inputs: { bucket: "exl-raw", tags: "critical" } }],
    },
    { it: "how critical it is, as a list", on: "bucket", resources: [bucket(["low"])] },
    {
      it: "a copy in-line that is a text",
      on: "old",
      resources: inline("bucket:Bucket", { replicationConfiguration: "all" }),
    },
    { it: "rules that are a text", on: "bucket", resources: [bucket("critical"), copy({ rules: "all" })] },
  ],
  notApplicable: [
    { it: "a bucket that is not critical", on: "bucket", resources: [bucket("low")] },
    {
      it: "a bucket of other tags",
      on: "bucket",
      resources: [{ ...bucket(""), inputs: { tags: { tier: "critical" } } }],
    },
    { it: "a bucket without tags", on: "bucket", resources: [resource("aws:s3/bucket:Bucket", "bucket", {})] },
  ],
};
