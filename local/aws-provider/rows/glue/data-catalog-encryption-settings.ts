import { GetDataCatalogEncryptionSettingsCommand, PutDataCatalogEncryptionSettingsCommand } from "@aws-sdk/client-glue";
import type { DataCatalogEncryptionSettings, DataCatalogEncryptionSettingsArgs } from "@pulumi/aws/glue/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";

const properties = {
  catalogId: { kind: "text", identity: true, chosen: true },
  dataCatalogEncryptionSettings: {
    kind: "block",
    required: true,
    of: {
      connectionPasswordEncryption: {
        kind: "block",
        required: true,
        of: {
          awsKmsKeyId: { kind: "text" },
          returnConnectionPasswordEncrypted: { kind: "flag", required: true },
        },
      },
      encryptionAtRest: {
        kind: "block",
        required: true,
        of: {
          catalogEncryptionMode: {
            kind: "text",
            required: true,
            values: ["DISABLED", "SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"],
          },
          catalogEncryptionServiceRole: { kind: "text" },
          sseAwsKmsKeyId: { kind: "text" },
        },
      },
    },
  },
  region,
} as const satisfies ShapeFor<DataCatalogEncryptionSettingsArgs>;

const put = async ({ glue, account }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  const CatalogId = inputs.catalogId ?? account;
  const { connectionPasswordEncryption: passwords, encryptionAtRest: atRest } = inputs.dataCatalogEncryptionSettings;
  await glue.send(
    new PutDataCatalogEncryptionSettingsCommand({
      CatalogId,
      DataCatalogEncryptionSettings: {
        ConnectionPasswordEncryption: {
          AwsKmsKeyId: passwords.awsKmsKeyId,
          ReturnConnectionPasswordEncrypted: passwords.returnConnectionPasswordEncrypted,
        },
        EncryptionAtRest: {
          CatalogEncryptionMode: atRest.catalogEncryptionMode,
          CatalogEncryptionServiceRole: atRest.catalogEncryptionServiceRole,
          SseAwsKmsKeyId: atRest.sseAwsKmsKeyId,
        },
      },
    }),
  );
  return CatalogId;
};

/** How the Glue catalogue itself is encrypted. It cannot be absent: delete puts AWS's defaults, as the real provider does. */
export const dataCatalogEncryptionSettingsRow = rowOf<DataCatalogEncryptionSettings>()({
  type: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
  properties,
  outputs: {},
  create: put,
  read: async ({ glue, region }, CatalogId) => {
    const answer = await glue.send(new GetDataCatalogEncryptionSettingsCommand({ CatalogId }));
    const { ConnectionPasswordEncryption: passwords, EncryptionAtRest: atRest } =
      answer.DataCatalogEncryptionSettings ?? {};
    return {
      catalogId: CatalogId,
      dataCatalogEncryptionSettings: {
        connectionPasswordEncryption: {
          awsKmsKeyId: passwords?.AwsKmsKeyId,
          returnConnectionPasswordEncrypted: passwords?.ReturnConnectionPasswordEncrypted,
        },
        encryptionAtRest: {
          catalogEncryptionMode: atRest?.CatalogEncryptionMode,
          catalogEncryptionServiceRole: atRest?.CatalogEncryptionServiceRole,
          sseAwsKmsKeyId: atRest?.SseAwsKmsKeyId,
        },
      },
      region,
    };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ glue }, CatalogId) => {
    await glue.send(
      new PutDataCatalogEncryptionSettingsCommand({
        CatalogId,
        DataCatalogEncryptionSettings: {
          ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: false },
          EncryptionAtRest: { CatalogEncryptionMode: "DISABLED" },
        },
      }),
    );
  },
});
