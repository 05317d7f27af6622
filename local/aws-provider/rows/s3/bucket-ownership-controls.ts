import {
  DeleteBucketOwnershipControlsCommand,
  GetBucketOwnershipControlsCommand,
  PutBucketOwnershipControlsCommand,
} from "@aws-sdk/client-s3";
import type { BucketOwnershipControls, BucketOwnershipControlsArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  region,
  rule: {
    kind: "block",
    required: true,
    of: {
      objectOwnership: {
        kind: "text",
        required: true,
        values: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"],
      },
    },
  },
} as const satisfies ShapeFor<BucketOwnershipControlsArgs>;

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      Bucket: inputs.bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: inputs.rule.objectOwnership }] },
    }),
  );
  return inputs.bucket;
};

/** Who owns the objects that others write to a bucket. */
export const bucketOwnershipControlsRow = rowOf<BucketOwnershipControls>()({
  type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket: id }));
    return { bucket: id, region, rule: { objectOwnership: OwnershipControls?.Rules?.[0]?.ObjectOwnership } };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new DeleteBucketOwnershipControlsCommand({ Bucket: id }));
  },
});
