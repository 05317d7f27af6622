import * as pulumi from "@pulumi/pulumi";

export interface OpenAccessRevokedArgs {
  /** Glue database. */
  readonly database: pulumi.Input<string>;
}

/** Takes IAM-allowed-principals off one database, off its tables and off what will be created in it. */
export class OpenAccessRevoked extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:OpenAccessRevoked";

  constructor(name: string, args: OpenAccessRevokedArgs, opts?: pulumi.CustomResourceOptions) {
    super(OpenAccessRevoked.__pulumiType, name, { ...args }, opts);
  }
}
