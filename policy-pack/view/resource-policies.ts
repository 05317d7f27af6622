import type { Estate } from "./estate.ts";
import { type PolicyStatement, policyDocument } from "./policy-document.ts";
import type { Reading, Resource } from "./resource.ts";

/** What a policy opens. */
export type PolicySubject =
  | "bucket"
  | "accessPoint"
  | "key"
  | "topic"
  | "queue"
  | "secret"
  | "catalogue"
  /** Another store of data. */
  | "store"
  | "other";

/** A policy that stands on a resource and says who may come to it. */
export interface ResourcePolicy {
  readonly subject: PolicySubject;
  /** What carries the policy: the resource that it opens, or one of its own. */
  readonly resource: Resource;
  readonly path: string;
  readonly document: Reading<readonly PolicyStatement[]>;
}

const forms = [
  ["bucket", "aws:s3/bucketPolicy:BucketPolicy", "policy"],
  ["bucket", "aws:s3/bucket:Bucket", "policy"],
  ["bucket", "aws:s3/bucketV2:BucketV2", "policy"],
  ["accessPoint", "aws:s3/accessPoint:AccessPoint", "policy"],
  ["accessPoint", "aws:s3control/accessPointPolicy:AccessPointPolicy", "policy"],
  ["accessPoint", "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy", "details.policy"],
  ["accessPoint", "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy", "policy"],
  ["key", "aws:kms/key:Key", "policy"],
  ["key", "aws:kms/externalKey:ExternalKey", "policy"],
  ["key", "aws:kms/replicaKey:ReplicaKey", "policy"],
  ["key", "aws:kms/replicaExternalKey:ReplicaExternalKey", "policy"],
  ["key", "aws:kms/keyPolicy:KeyPolicy", "policy"],
  ["topic", "aws:sns/topic:Topic", "policy"],
  ["topic", "aws:sns/topicPolicy:TopicPolicy", "policy"],
  ["queue", "aws:sqs/queue:Queue", "policy"],
  ["queue", "aws:sqs/queuePolicy:QueuePolicy", "policy"],
  ["secret", "aws:secretsmanager/secret:Secret", "policy"],
  ["secret", "aws:secretsmanager/secretPolicy:SecretPolicy", "policy"],
  ["catalogue", "aws:glue/resourcePolicy:ResourcePolicy", "policy"],
  ["store", "aws:backup/vaultPolicy:VaultPolicy", "policy"],
  ["store", "aws:dynamodb/resourcePolicy:ResourcePolicy", "policy"],
  ["store", "aws:kinesis/resourcePolicy:ResourcePolicy", "policy"],
  ["store", "aws:redshift/resourcePolicy:ResourcePolicy", "policy"],
  ["store", "aws:redshiftserverless/resourcePolicy:ResourcePolicy", "policy"],
  ["store", "aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy", "policy"],
  ["store", "aws:s3tables/tableBucketPolicy:TableBucketPolicy", "resourcePolicy"],
  ["store", "aws:s3tables/tablePolicy:TablePolicy", "resourcePolicy"],
  ["other", "aws:cloudwatch/eventBusPolicy:EventBusPolicy", "policy"],
  ["other", "aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument"],
  ["other", "aws:ecr/repositoryPolicy:RepositoryPolicy", "policy"],
  ["other", "aws:lambda/resourcePolicy:ResourcePolicy", "policy"],
] as const;

/** All policies of resources, in-line and of their own; a resource without one is left out. */
export function resourcePolicies(estate: Estate): readonly ResourcePolicy[] {
  return forms.flatMap(([subject, type, path]) =>
    estate.ofType(type).flatMap((resource): readonly ResourcePolicy[] => {
      const document = policyDocument(resource, path);
      return document.state === "absent" ? [] : [{ subject, resource, path, document }];
    }),
  );
}
