import {
  CreateAliasCommand,
  DeleteAliasCommand,
  DescribeKeyCommand,
  paginateListAliases,
  UpdateAliasCommand,
} from "@aws-sdk/client-kms";
import type { Alias, AliasArgs } from "@pulumi/aws/kms/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  name: { kind: "text", required: true, identity: true },
  region,
  targetKeyId: { kind: "text", required: true },
} as const satisfies ShapeFor<AliasArgs>;

const find = async ({ kms }: Aws, name: string) => {
  for await (const { Aliases = [] } of paginateListAliases({ client: kms }, {})) {
    const found = Aliases.find(({ AliasName }) => AliasName === name);
    if (found) return found;
  }
  return undefined;
};

// A key may be given by its id or by its ARN: both mean the same key.
const asGiven = (prior: Inputs<typeof properties> | undefined, keyId: string, keyArn: string | undefined): string =>
  prior && prior.targetKeyId === keyArn ? keyArn : keyId;

/** A name for a key. */
export const aliasRow = rowOf<Alias>()({
  type: "aws:kms/alias:Alias",
  properties,
  outputs: { arn: [], targetKeyArn: ["targetKeyId"] },
  create: async ({ kms }, inputs) => {
    await kms.send(new CreateAliasCommand({ AliasName: inputs.name, TargetKeyId: inputs.targetKeyId }));
    return inputs.name;
  },
  read: async (aws, name, prior) => {
    const alias = await find(aws, name);
    if (!alias?.TargetKeyId) return undefined;
    const { KeyMetadata } = await aws.kms.send(new DescribeKeyCommand({ KeyId: alias.TargetKeyId }));
    return {
      name,
      region: aws.region,
      targetKeyId: asGiven(prior, alias.TargetKeyId, KeyMetadata?.Arn),
      arn: alias.AliasArn,
      targetKeyArn: KeyMetadata?.Arn,
    };
  },
  update: async ({ kms }, AliasName, inputs) => {
    await kms.send(new UpdateAliasCommand({ AliasName, TargetKeyId: inputs.targetKeyId }));
  },
  delete: async ({ kms }, AliasName) => {
    await kms.send(new DeleteAliasCommand({ AliasName }));
  },
});
