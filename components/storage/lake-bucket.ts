import type * as iam from "@pulumi/aws/iam/index.js";
import * as s3 from "@pulumi/aws/s3/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DataBearing } from "../deployment.ts";

export interface LakeBucketArgs {
  readonly bucketName: string;
  /** ARN of the key with which objects are encrypted when the writer names none. */
  readonly key: pulumi.Input<string>;
  /** Further keys that a writer may name. Default: none. */
  readonly furtherKeys?: readonly pulumi.Input<string>[];
  /** Algorithms besides `aws:kms` that a writer may name. Default: none. */
  readonly furtherAlgorithms?: readonly string[];
  /** Days until objects expire; null: never by the bucket (Iceberg's files end with their rows). */
  readonly expireAfterDays: number | null;
  /** Statements besides those that every bucket has. Default: none. */
  readonly statements?: readonly iam.PolicyStatement[];
  readonly tags: Readonly<Record<string, string>>;
  readonly dataBearing: DataBearing;
  /** Remove what lies in the bucket when the bucket is removed. Default: a bucket that holds something stays. */
  readonly mayBeEmptied?: boolean;
}

/** Days until an overwritten or deleted version is gone: time to notice a mistake, and no more (UK GDPR Art 5(1)(e)). */
const noncurrentDays = 30;

/** A bucket as every bucket of the lake is: private, encrypted with a key of ours, versioned, reached by TLS only. */
export class LakeBucket extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:storage:Bucket";
  declare readonly bucket: s3.Bucket;
  declare readonly arn: string;
  /** All that must be there before anything is written. */
  declare readonly ready: readonly pulumi.Resource[];

  constructor(name: string, args: LakeBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super(LakeBucket.__pulumiType, name, {}, opts);
    const parent = { parent: this };
    const arn = `arn:aws:s3:::${args.bucketName}`;
    const bucket = new s3.Bucket(
      name,
      { bucket: args.bucketName, forceDestroy: args.mayBeEmptied ?? false, tags: args.tags },
      { ...parent, ...args.dataBearing },
    );
    const of = { bucket: bucket.bucket };
    const access = new s3.BucketPublicAccessBlock(
      `${name}-public-access`,
      { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      parent,
    );
    new s3.BucketOwnershipControls(
      `${name}-ownership`,
      { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } },
      parent,
    );
    const encryption = new s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      {
        ...of,
        rules: [
          {
            applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: args.key },
            bucketKeyEnabled: true,
          },
        ],
      },
      parent,
    );
    const versioning = new s3.BucketVersioning(
      `${name}-versioning`,
      { ...of, versioningConfiguration: { status: "Enabled" } },
      parent,
    );
    new s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      {
        ...of,
        rules: [
          {
            id: "end",
            status: "Enabled",
            filter: { prefix: "" },
            // Days take the delete markers along; without them markers, and the names of what was deleted, would stay.
            expiration:
              args.expireAfterDays === null ? { expiredObjectDeleteMarker: true } : { days: args.expireAfterDays },
            noncurrentVersionExpiration: { noncurrentDays },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          },
        ],
      },
      { ...parent, dependsOn: [versioning] },
    );
    const policy = new s3.BucketPolicy(
      `${name}-policy`,
      {
        ...of,
        policy: {
          Version: "2012-10-17",
          Statement: [
            ...everyBucket(
              arn,
              [args.key, ...(args.furtherKeys ?? [])],
              ["aws:kms", ...(args.furtherAlgorithms ?? [])],
            ),
            ...(args.statements ?? []),
          ],
        },
      },
      { ...parent, dependsOn: [access] },
    );
    this.bucket = bucket;
    this.arn = arn;
    this.ready = [bucket, encryption, policy];
    this.registerOutputs({ bucket: bucket.bucket });
  }
}

/**
 * Denies plain HTTP, and a wrong key or algorithm when the writer names one. A missing header is not denied: the bucket's
 * default encrypts then, and writers such as DMS, Firehose and Athena count on it (design.md §6).
 */
function everyBucket(
  arn: string,
  keys: readonly pulumi.Input<string>[],
  algorithms: readonly string[],
): iam.PolicyStatement[] {
  const keyHeader = "s3:x-amz-server-side-encryption-aws-kms-key-id";
  const algorithmHeader = "s3:x-amz-server-side-encryption";
  return [
    {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Sid: "NoOtherKey",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: `${arn}/*`,
      Condition: { StringNotEquals: { [keyHeader]: [...keys] }, Null: { [keyHeader]: "false" } },
    },
    {
      Sid: "NoOtherAlgorithm",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: `${arn}/*`,
      Condition: { StringNotEquals: { [algorithmHeader]: [...algorithms] }, Null: { [algorithmHeader]: "false" } },
    },
  ];
}
