import {
  DeletePublicAccessBlockCommand,
  GetPublicAccessBlockCommand,
  PutPublicAccessBlockCommand,
} from "@aws-sdk/client-s3-control";
import type { AccountPublicAccessBlock, AccountPublicAccessBlockArgs } from "@pulumi/aws/s3/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { publicAccess, publicAccessFound, publicAccessWanted } from "./public-access.ts";

const properties = {
  accountId: { kind: "text", identity: true, chosen: true },
  ...publicAccess,
} as const satisfies ShapeFor<AccountPublicAccessBlockArgs>;

const put = async ({ s3Control, account }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  const AccountId = inputs.accountId ?? account;
  await s3Control.send(
    new PutPublicAccessBlockCommand({ AccountId, PublicAccessBlockConfiguration: publicAccessWanted(inputs) }),
  );
  return AccountId;
};

/** What the account refuses of public access to all its buckets. */
export const accountPublicAccessBlockRow = rowOf<AccountPublicAccessBlock>()({
  type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  properties,
  outputs: {},
  create: put,
  read: async ({ s3Control }, id) => {
    const { PublicAccessBlockConfiguration: found = {} } = await s3Control.send(
      new GetPublicAccessBlockCommand({ AccountId: id }),
    );
    return { accountId: id, ...publicAccessFound(found) };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ s3Control }, id) => {
    await s3Control.send(new DeletePublicAccessBlockCommand({ AccountId: id }));
  },
});
