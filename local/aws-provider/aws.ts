import { AthenaClient } from "@aws-sdk/client-athena";
import { BudgetsClient } from "@aws-sdk/client-budgets";
import { CloudTrailClient } from "@aws-sdk/client-cloudtrail";
import { GlueClient } from "@aws-sdk/client-glue";
import { IAMClient } from "@aws-sdk/client-iam";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";
import { S3ControlClient } from "@aws-sdk/client-s3-control";

/** One region of the local account, with a client for each service that the rows call. */
export interface Aws {
  readonly account: string;
  readonly region: string;
  readonly athena: AthenaClient;
  readonly budgets: BudgetsClient;
  readonly cloudTrail: CloudTrailClient;
  readonly glue: GlueClient;
  readonly iam: IAMClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly s3Control: S3ControlClient;
}

/** Where the local AWS is, and as whom it is called. */
export interface Place {
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly region: string;
}

/** Clients for a region of `account`, made without a call; throttling is retried by the SDK, five attempts in all. */
export const awsAt = (place: Place, account: string): Aws => {
  const { endpoint, credentials, region } = place;
  const settings = { endpoint, credentials, region, maxAttempts: 5 };
  return {
    account,
    region,
    athena: new AthenaClient(settings),
    budgets: new BudgetsClient(settings),
    cloudTrail: new CloudTrailClient(settings),
    glue: new GlueClient(settings),
    iam: new IAMClient(settings),
    kms: new KMSClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    // S3 Control's rules put the account before the host name, which a loopback address does not bear; it is in the
    // header x-amz-account-id as well, and in the path that a fixed endpoint is asked by.
    s3Control: new S3ControlClient({ ...settings, endpointProvider: () => ({ url: new URL(endpoint) }) }),
  };
};
