import {
  DeleteBucketLifecycleCommand,
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
} from "@aws-sdk/client-s3";
import type { BucketLifecycleConfiguration, BucketLifecycleConfigurationArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagList, tagsByName } from "../../tags.ts";
import { region } from "../region.ts";

const storageClass = {
  kind: "text",
  required: true,
  values: ["GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR"],
} as const;

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  region,
  rules: {
    kind: "list",
    required: true,
    each: {
      kind: "block",
      of: {
        id: { kind: "text", required: true },
        status: { kind: "text", required: true, values: ["Enabled", "Disabled"] },
        abortIncompleteMultipartUpload: { kind: "block", of: { daysAfterInitiation: { kind: "number" } } },
        expiration: {
          kind: "block",
          of: { days: { kind: "number" }, expiredObjectDeleteMarker: { kind: "flag" } },
        },
        filter: {
          kind: "block",
          of: {
            and: { kind: "block", of: { prefix: { kind: "text" }, tags: { kind: "map" } } },
            prefix: { kind: "text" },
            tag: {
              kind: "block",
              of: { key: { kind: "text", required: true }, value: { kind: "text", required: true } },
            },
          },
        },
        noncurrentVersionExpiration: {
          kind: "block",
          of: { newerNoncurrentVersions: { kind: "number" }, noncurrentDays: { kind: "number", required: true } },
        },
        noncurrentVersionTransitions: {
          kind: "list",
          unordered: true,
          each: {
            kind: "block",
            of: {
              newerNoncurrentVersions: { kind: "number" },
              noncurrentDays: { kind: "number", required: true },
              storageClass,
            },
          },
        },
        transitions: {
          kind: "list",
          unordered: true,
          each: { kind: "block", of: { days: { kind: "number" }, storageClass } },
        },
      },
    },
  },
} as const satisfies ShapeFor<BucketLifecycleConfigurationArgs>;

type Rule = Inputs<typeof properties>["rules"][number];

const wanted = (rule: Rule): LifecycleRule => {
  const { and, prefix, tag } = rule.filter ?? {};
  const { abortIncompleteMultipartUpload: abort, noncurrentVersionExpiration: noncurrent } = rule;
  return {
    ID: rule.id,
    Status: rule.status,
    Filter: and
      ? { And: { Prefix: and.prefix, Tags: tagList(and.tags ?? {}) } }
      : tag
        ? { Tag: { Key: tag.key, Value: tag.value } }
        : { Prefix: prefix ?? "" },
    AbortIncompleteMultipartUpload: abort && { DaysAfterInitiation: abort.daysAfterInitiation },
    Expiration: rule.expiration && {
      Days: rule.expiration.days,
      ExpiredObjectDeleteMarker: rule.expiration.expiredObjectDeleteMarker,
    },
    NoncurrentVersionExpiration: noncurrent && {
      NoncurrentDays: noncurrent.noncurrentDays,
      NewerNoncurrentVersions: noncurrent.newerNoncurrentVersions,
    },
    NoncurrentVersionTransitions: rule.noncurrentVersionTransitions?.map((move) => ({
      NoncurrentDays: move.noncurrentDays,
      NewerNoncurrentVersions: move.newerNoncurrentVersions,
      StorageClass: move.storageClass,
    })),
    Transitions: rule.transitions?.map((move) => ({ Days: move.days, StorageClass: move.storageClass })),
  };
};

const found = (rule: LifecycleRule) => ({
  id: rule.ID,
  status: rule.Status,
  abortIncompleteMultipartUpload: { daysAfterInitiation: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation },
  expiration: {
    days: rule.Expiration?.Days,
    expiredObjectDeleteMarker: rule.Expiration?.ExpiredObjectDeleteMarker,
  },
  filter: {
    and: rule.Filter?.And && { prefix: rule.Filter.And.Prefix, tags: tagsByName(rule.Filter.And.Tags ?? []) },
    prefix: rule.Filter?.Prefix,
    tag: rule.Filter?.Tag && { key: rule.Filter.Tag.Key, value: rule.Filter.Tag.Value },
  },
  noncurrentVersionExpiration: {
    newerNoncurrentVersions: rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions,
    noncurrentDays: rule.NoncurrentVersionExpiration?.NoncurrentDays,
  },
  noncurrentVersionTransitions: rule.NoncurrentVersionTransitions?.map((move) => ({
    newerNoncurrentVersions: move.NewerNoncurrentVersions,
    noncurrentDays: move.NoncurrentDays,
    storageClass: move.StorageClass,
  })),
  transitions: rule.Transitions?.map((move) => ({ days: move.Days, storageClass: move.StorageClass })),
});

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: inputs.bucket,
      LifecycleConfiguration: { Rules: inputs.rules.map(wanted) },
    }),
  );
  return inputs.bucket;
};

/** How long a bucket keeps what. */
export const bucketLifecycleRow = rowOf<BucketLifecycleConfiguration>()({
  type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const { Rules = [] } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket: id }));
    return { bucket: id, region, rules: Rules.map(found) };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new DeleteBucketLifecycleCommand({ Bucket: id }));
  },
});
