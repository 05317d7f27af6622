import {
  CreateKeyCommand,
  DescribeKeyCommand,
  DisableKeyRotationCommand,
  EnableKeyRotationCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListResourceTagsCommand,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateKeyDescriptionCommand,
} from "@aws-sdk/client-kms";
import type { Key, KeyArgs } from "@pulumi/aws/kms/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagsDropped } from "../../tags.ts";
import { region } from "../region.ts";

const properties = {
  deletionWindowInDays: { kind: "number", writeOnly: true },
  description: { kind: "text", default: "Managed by Pulumi" },
  enableKeyRotation: { kind: "flag", default: false },
  policy: { kind: "document", chosen: true },
  region,
  tags: { kind: "map" },
} as const satisfies ShapeFor<KeyArgs>;

const kmsTags = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));

const rotate = async ({ kms }: Aws, KeyId: string, { enableKeyRotation }: Inputs<typeof properties>): Promise<void> => {
  await (enableKeyRotation
    ? kms.send(new EnableKeyRotationCommand({ KeyId }))
    : kms.send(new DisableKeyRotationCommand({ KeyId })));
};

/** A symmetric key. Delete only schedules the deletion, as AWS does. */
export const keyRow = rowOf<Key>()({
  type: "aws:kms/key:Key",
  properties,
  outputs: { arn: [], keyId: [] },
  create: async ({ kms }, inputs) => {
    const { KeyMetadata } = await kms.send(
      new CreateKeyCommand({
        Description: inputs.description,
        Policy: inputs.policy,
        Tags: kmsTags(inputs.tagsAll),
      }),
    );
    if (!KeyMetadata?.KeyId) throw new Error("KMS answered CreateKey without a key id");
    return KeyMetadata.KeyId;
  },
  complete: rotate,
  read: async ({ kms, region }, KeyId) => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
    if (KeyMetadata?.KeyState === "PendingDeletion") return undefined;
    const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: "default" }));
    const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId }));
    const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }));
    return {
      description: KeyMetadata?.Description,
      enableKeyRotation: KeyRotationEnabled,
      policy: Policy,
      region,
      tagsAll: Object.fromEntries(Tags.map(({ TagKey = "", TagValue = "" }) => [TagKey, TagValue])),
      arn: KeyMetadata?.Arn,
      keyId: KeyId,
    };
  },
  update: async (aws, KeyId, inputs, prior) => {
    const { kms } = aws;
    await kms.send(new UpdateKeyDescriptionCommand({ KeyId, Description: inputs.description }));
    if (inputs.policy) {
      await kms.send(new PutKeyPolicyCommand({ KeyId, PolicyName: "default", Policy: inputs.policy }));
    }
    await rotate(aws, KeyId, inputs);
    await kms.send(new TagResourceCommand({ KeyId, Tags: kmsTags(inputs.tagsAll) }));
    const dropped = tagsDropped(prior.tagsAll, inputs.tagsAll);
    if (dropped.length > 0) await kms.send(new UntagResourceCommand({ KeyId, TagKeys: dropped }));
  },
  delete: async ({ kms }, KeyId, inputs) => {
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: inputs.deletionWindowInDays }));
  },
});
