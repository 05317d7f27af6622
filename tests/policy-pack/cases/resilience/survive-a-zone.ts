import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (criticality: unknown, more: object = {}) =>
  resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw", tags: { Criticality: criticality } }, more);
const copy = (inputs: object, more: object = {}) =>
  resource("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "copy", { bucket: "exl-raw", ...inputs }, more);
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
          replicationConfigurations: [{ rules: [] }],
        }),
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
      it: "rules that are not known yet",
      on: "bucket",
      resources: [bucket("critical"), copy({}, { unknown: ["rules"] })],
    },
  ],
  malformed: [
    { it: "zones that are a number", on: "cluster", resources: cluster({ multiAz: 2 }) },
    { it: "rules that are a text", on: "bucket", resources: [bucket("critical"), copy({ rules: "all" })] },
  ],
  notApplicable: [{ it: "a bucket that is not critical", on: "bucket", resources: [bucket("low")] }],
};
