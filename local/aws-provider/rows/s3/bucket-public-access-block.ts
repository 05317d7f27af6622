import {
  DeletePublicAccessBlockCommand,
  GetPublicAccessBlockCommand,
  PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3";
import type { BucketPublicAccessBlock, BucketPublicAccessBlockArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";
import { publicAccess, publicAccessFound, publicAccessWanted } from "./public-access.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  ...publicAccess,
  region,
} as const satisfies ShapeFor<BucketPublicAccessBlockArgs>;

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: inputs.bucket,
      PublicAccessBlockConfiguration: publicAccessWanted(inputs),
    }),
  );
  return inputs.bucket;
};

/** What a bucket refuses of public access. */
export const bucketPublicAccessBlockRow = rowOf<BucketPublicAccessBlock>()({
  type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const { PublicAccessBlockConfiguration: found = {} } = await s3.send(
      new GetPublicAccessBlockCommand({ Bucket: id }),
    );
    return { bucket: id, region, ...publicAccessFound(found) };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket: id }));
  },
});
