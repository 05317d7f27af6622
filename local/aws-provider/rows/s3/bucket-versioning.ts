import { GetBucketVersioningCommand, PutBucketVersioningCommand } from "@aws-sdk/client-s3";
import type { BucketVersioning, BucketVersioningArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  bucket: { kind: "text", required: true, identity: true },
  region,
  versioningConfiguration: {
    kind: "block",
    required: true,
    of: { status: { kind: "text", required: true, values: ["Enabled", "Suspended"] } },
  },
} as const satisfies ShapeFor<BucketVersioningArgs>;

const put = async ({ s3 }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await s3.send(
    new PutBucketVersioningCommand({
      Bucket: inputs.bucket,
      VersioningConfiguration: { Status: inputs.versioningConfiguration.status },
    }),
  );
  return inputs.bucket;
};

/** Whether a bucket keeps what is overwritten or deleted. A bucket cannot become unversioned again: delete suspends. */
export const bucketVersioningRow = rowOf<BucketVersioning>()({
  type: "aws:s3/bucketVersioning:BucketVersioning",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3, region }, id) => {
    const { Status } = await s3.send(new GetBucketVersioningCommand({ Bucket: id }));
    return Status && { bucket: id, region, versioningConfiguration: { status: Status } };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3 }, id) => {
    await s3.send(new PutBucketVersioningCommand({ Bucket: id, VersioningConfiguration: { Status: "Suspended" } }));
  },
});
