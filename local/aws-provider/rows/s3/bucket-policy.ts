import { DeleteBucketPolicyCommand, GetBucketPolicyCommand, PutBucketPolicyCommand } from "@aws-sdk/client-s3";
import type { BucketPolicy, BucketPolicyArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  policy: { kind: "document", required: true },
  region,
} as const satisfies ShapeFor<BucketPolicyArgs>;

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(new PutBucketPolicyCommand({ Bucket: inputs.bucket, Policy: inputs.policy }));
  return inputs.bucket;
};

/** The policy of a bucket. */
export const bucketPolicyRow = rowOf<BucketPolicy>()({
  type: "aws:s3/bucketPolicy:BucketPolicy",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: id }));
    return { bucket: id, region, policy: Policy };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new DeleteBucketPolicyCommand({ Bucket: id }));
  },
});
