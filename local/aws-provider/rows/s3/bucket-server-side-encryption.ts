import {
  DeleteBucketEncryptionCommand,
  GetBucketEncryptionCommand,
  PutBucketEncryptionCommand,
} from "@aws-sdk/client-s3";
import type {
  BucketServerSideEncryptionConfiguration,
  BucketServerSideEncryptionConfigurationArgs,
} from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  region,
  rules: {
    kind: "list",
    required: true,
    unordered: true,
    each: {
      kind: "block",
      of: {
        applyServerSideEncryptionByDefault: {
          kind: "block",
          of: {
            kmsMasterKeyId: { kind: "text" },
            sseAlgorithm: { kind: "text", required: true, values: ["AES256", "aws:kms", "aws:kms:dsse"] },
          },
        },
        bucketKeyEnabled: { kind: "flag" },
      },
    },
  },
} as const satisfies ShapeFor<BucketServerSideEncryptionConfigurationArgs>;

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket: inputs.bucket,
      ServerSideEncryptionConfiguration: {
        Rules: inputs.rules.map(({ applyServerSideEncryptionByDefault: byDefault, bucketKeyEnabled }) => ({
          ApplyServerSideEncryptionByDefault: byDefault && {
            SSEAlgorithm: byDefault.sseAlgorithm,
            KMSMasterKeyID: byDefault.kmsMasterKeyId,
          },
          BucketKeyEnabled: bucketKeyEnabled,
        })),
      },
    }),
  );
  return inputs.bucket;
};

/** How a bucket encrypts what is written without saying how. */
export const bucketServerSideEncryptionRow = rowOf<BucketServerSideEncryptionConfiguration>()({
  type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const answer = await s3.send(new GetBucketEncryptionCommand({ Bucket: id }));
    return {
      bucket: id,
      region,
      rules: answer.ServerSideEncryptionConfiguration?.Rules?.map((rule) => ({
        applyServerSideEncryptionByDefault: {
          kmsMasterKeyId: rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
          sseAlgorithm: rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
        },
        bucketKeyEnabled: rule.BucketKeyEnabled,
      })),
    };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new DeleteBucketEncryptionCommand({ Bucket: id }));
  },
});
