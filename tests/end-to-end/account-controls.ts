import { AthenaClient, GetWorkGroupCommand } from "@aws-sdk/client-athena";
import { CloudTrailClient, DescribeTrailsCommand } from "@aws-sdk/client-cloudtrail";
import { GetDataCatalogEncryptionSettingsCommand, GlueClient } from "@aws-sdk/client-glue";
import { DescribeKeyCommand, GetKeyPolicyCommand, GetKeyRotationStatusCommand, KMSClient } from "@aws-sdk/client-kms";
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";

/** One bucket's controls, as S3 tells them. */
export interface BucketControls {
  readonly name: string;
  readonly algorithm: string | undefined;
  readonly key: string | undefined;
  readonly bucketKey: boolean | undefined;
  readonly versioning: string | undefined;
  readonly ownership: string | undefined;
  readonly public: boolean;
  readonly denied: readonly string[];
  readonly expiresAfter: number | undefined;
  readonly oldVersionsAfter: number | undefined;
}

/** Reads the controls of every bucket in the account. */
export async function bucketControls(): Promise<readonly BucketControls[]> {
  const s3 = new S3Client({ forcePathStyle: true });
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  return await Promise.all(
    Buckets.map(async ({ Name = "" }) => {
      const of = { Bucket: Name };
      const encryption = await s3.send(new GetBucketEncryptionCommand(of));
      const rule = encryption.ServerSideEncryptionConfiguration?.Rules?.[0];
      const { Status } = await s3.send(new GetBucketVersioningCommand(of));
      const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand(of));
      const { PublicAccessBlockConfiguration: block } = await s3.send(new GetPublicAccessBlockCommand(of));
      const { Policy = "{}" } = await s3.send(new GetBucketPolicyCommand(of));
      const lifecycle = (await s3.send(new GetBucketLifecycleConfigurationCommand(of))).Rules?.[0];
      const statements: { Sid: string; Effect: string }[] = JSON.parse(Policy).Statement;
      return {
        name: Name,
        algorithm: rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
        key: rule?.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID,
        bucketKey: rule?.BucketKeyEnabled,
        versioning: Status,
        ownership: OwnershipControls?.Rules?.[0]?.ObjectOwnership,
        public: !(
          block?.BlockPublicAcls &&
          block.BlockPublicPolicy &&
          block.IgnorePublicAcls &&
          block.RestrictPublicBuckets
        ),
        denied: statements.filter(({ Effect }) => Effect === "Deny").map(({ Sid }) => Sid),
        expiresAfter: lifecycle?.Expiration?.Days,
        oldVersionsAfter: lifecycle?.NoncurrentVersionExpiration?.NoncurrentDays,
      };
    }),
  );
}

/** One key, as KMS tells it. */
export async function keyControls(
  arn: string,
): Promise<{ rotates: boolean | undefined; users: readonly string[]; description: string | undefined }> {
  const kms = new KMSClient({});
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: arn }));
  const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId: arn }));
  const { Policy = "{}" } = await kms.send(new GetKeyPolicyCommand({ KeyId: arn, PolicyName: "default" }));
  const statements: { Sid: string; Condition?: { ArnEquals?: Record<string, string[]> } }[] =
    JSON.parse(Policy).Statement;
  const use = statements.find(({ Sid }) => Sid === "Use");
  return {
    rotates: KeyRotationEnabled,
    users: use?.Condition?.ArnEquals?.["aws:PrincipalArn"] ?? [],
    description: KeyMetadata?.Description,
  };
}

/** A workgroup's limits, as Athena tells them. */
export async function workgroupControls(name: string): Promise<{
  enforced: boolean | undefined;
  scanLimit: number | undefined;
  results: string | undefined;
  encryption: string | undefined;
}> {
  const { WorkGroup } = await new AthenaClient({}).send(new GetWorkGroupCommand({ WorkGroup: name }));
  const configuration = WorkGroup?.Configuration;
  return {
    enforced: configuration?.EnforceWorkGroupConfiguration,
    scanLimit: configuration?.BytesScannedCutoffPerQuery,
    results: configuration?.ResultConfiguration?.OutputLocation,
    encryption: configuration?.ResultConfiguration?.EncryptionConfiguration?.EncryptionOption,
  };
}

/** What the account has once: catalogue encryption and trail. */
export async function accountControls(): Promise<{
  catalogue: string | undefined;
  trailBucket: string | undefined;
  trailKey: string | undefined;
}> {
  const { DataCatalogEncryptionSettings: settings } = await new GlueClient({}).send(
    new GetDataCatalogEncryptionSettingsCommand({}),
  );
  const { trailList = [] } = await new CloudTrailClient({}).send(new DescribeTrailsCommand({}));
  return {
    catalogue: settings?.EncryptionAtRest?.CatalogEncryptionMode,
    trailBucket: trailList[0]?.S3BucketName,
    trailKey: trailList[0]?.KmsKeyId,
  };
}
