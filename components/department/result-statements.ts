import type * as iam from "@pulumi/aws/iam/index.js";

/**
 * What a role needs of a bucket of query results: its own folder, and to see no other.
 * https://docs.aws.amazon.com/athena/latest/ug/s3-permissions.html
 */
export function resultStatements(bucketName: string, prefix: string): iam.PolicyStatement[] {
  const bucket = `arn:aws:s3:::${bucketName}`;
  return [
    { Sid: "FindResults", Effect: "Allow", Action: "s3:GetBucketLocation", Resource: bucket },
    {
      Sid: "ListResults",
      Effect: "Allow",
      Action: ["s3:ListBucket", "s3:ListBucketMultipartUploads"],
      Resource: bucket,
      Condition: { StringLike: { "s3:prefix": [`${prefix}/*`] } },
    },
    {
      Sid: "Results",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
      Resource: `${bucket}/${prefix}/*`,
    },
  ];
}
