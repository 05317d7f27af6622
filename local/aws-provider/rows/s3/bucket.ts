import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketTaggingCommand,
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
  PutBucketTaggingCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { Bucket, BucketArgs } from "@pulumi/aws/s3/index.js";
import { unlessGone } from "../../gone.ts";
import type { ShapeFor } from "../../property.ts";
import { rowOf } from "../../row.ts";
import { tagList, tagsByName } from "../../tags.ts";
import { region } from "../region.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  forceDestroy: { kind: "flag", default: false, writeOnly: true },
  region,
  tags: { kind: "map" },
} as const satisfies ShapeFor<BucketArgs>;

const putTags = async (s3: S3Client, bucket: string, tags: Readonly<Record<string, string>>): Promise<void> => {
  const TagSet = tagList(tags);
  await (TagSet.length > 0
    ? s3.send(new PutBucketTaggingCommand({ Bucket: bucket, Tagging: { TagSet } }))
    : s3.send(new DeleteBucketTaggingCommand({ Bucket: bucket })));
};

// What was listed is deleted before the next listing, so the first page is always the next.
const empty = async (s3: S3Client, bucket: string): Promise<void> => {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    );
    const [first] = Errors;
    if (first) throw new Error(`${Errors.length} objects could not be deleted, the first because: ${first.Message}`);
  }
};

/** A bucket; as with the real provider one with objects goes only with `forceDestroy`. */
export const bucketRow = rowOf<Bucket>()({
  type: "aws:s3/bucket:Bucket",
  properties,
  outputs: {
    arn: [],
    bucketDomainName: [],
    bucketRegion: [],
    bucketRegionalDomainName: [],
  },
  create: async ({ s3 }, inputs) => {
    const elsewhere = inputs.region !== "us-east-1";
    await s3.send(
      new CreateBucketCommand({
        Bucket: inputs.bucket,
        ...(elsewhere && {
          // The SDK lists the regions it knew when it was made; S3 takes any.
          CreateBucketConfiguration: { LocationConstraint: inputs.region as "eu-west-2" },
        }),
      }),
    );
    return inputs.bucket;
  },
  complete: ({ s3 }, id, { tagsAll }) => putTags(s3, id, tagsAll),
  read: async ({ s3, region }, id) => {
    await s3.send(new HeadBucketCommand({ Bucket: id }));
    const tagging = await unlessGone(s3.send(new GetBucketTaggingCommand({ Bucket: id })));
    return {
      bucket: id,
      region,
      tagsAll: tagsByName(tagging?.TagSet ?? []),
      arn: `arn:aws:s3:::${id}`,
      bucketDomainName: `${id}.s3.amazonaws.com`,
      bucketRegion: region,
      bucketRegionalDomainName: `${id}.s3.${region}.amazonaws.com`,
    };
  },
  update: ({ s3 }, id, { tagsAll }) => putTags(s3, id, tagsAll),
  delete: async ({ s3 }, id, { forceDestroy }) => {
    if (forceDestroy) await empty(s3, id);
    await s3.send(new DeleteBucketCommand({ Bucket: id }));
  },
});
