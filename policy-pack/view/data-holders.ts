/** Types whose deletion loses data, or what decrypts it. */
export const dataHolders = [
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketV2:BucketV2",
  "aws:kms/key:Key",
  "aws:glue/catalogDatabase:CatalogDatabase",
  "aws:redshift/cluster:Cluster",
  "aws:redshiftserverless/namespace:Namespace",
] as const;
