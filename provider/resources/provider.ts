import * as pulumi from "@pulumi/pulumi";

/** Where the provider calls AWS, as the `aws` provider of Pulumi is told. */
export interface ProviderArgs {
  /** AWS region, such as `eu-west-2`. */
  readonly region: pulumi.Input<string>;
  /** Accounts that may be changed; any other is refused before the first call. */
  readonly allowedAccountIds: pulumi.Input<readonly pulumi.Input<string>[]>;
  /** Profile of the AWS configuration file; default: the SDK's chain. */
  readonly profile?: pulumi.Input<string> | undefined;
  /** Endpoint for every service; default: AWS's own, or `AWS_ENDPOINT_URL`. */
  readonly endpoint?: pulumi.Input<string> | undefined;
  /** Role to be assumed for every call; default: none. */
  readonly assumeRole?:
    | pulumi.Input<{ readonly roleArn: string; readonly sessionName?: string; readonly externalId?: string }>
    | undefined;
  /** Longest time that one call is tried again while AWS is busy, seconds: 0 (once) to 3600. Default: 300. */
  readonly retrySeconds?: pulumi.Input<number> | undefined;
}

/** The provider `lakeward`: Lake Formation and Iceberg tables without losing access, settings or grants. */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs, opts?: pulumi.ResourceOptions) {
    super(
      "lakeward",
      name,
      {
        region: args.region,
        allowedAccountIds: pulumi.output(args.allowedAccountIds).apply((ids) => JSON.stringify(ids)),
        profile: args.profile,
        endpoint: args.endpoint,
        assumeRole: args.assumeRole && pulumi.output(args.assumeRole).apply((role) => JSON.stringify(role)),
        retrySeconds: args.retrySeconds === undefined ? undefined : pulumi.output(args.retrySeconds).apply(String),
      },
      opts,
    );
  }
}
