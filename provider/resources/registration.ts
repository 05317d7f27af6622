import * as pulumi from "@pulumi/pulumi";

export interface RegistrationArgs {
  /** ARN of the bucket or prefix. */
  readonly resourceArn: pulumi.Input<string>;
  /** ARN of the role with which Lake Formation reads and writes there; a role that may only read makes it read-only. */
  readonly roleArn?: pulumi.Input<string> | undefined;
  /** The service-linked role instead of one of ours; it collects every location, and its registrations cannot be changed in place. Default: false. */
  readonly useServiceLinkedRole?: pulumi.Input<boolean> | undefined;
  /** Leave IAM access in force for principals that have not opted in. Default: false. */
  readonly hybridAccess?: pulumi.Input<boolean> | undefined;
  /** Give who registers it every Lake Formation operation on the location. Default: false. */
  readonly privilegedAccess?: pulumi.Input<boolean> | undefined;
}

/** An S3 location whose reads and writes Lake Formation governs, through a role of ours. */
export class Registration extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:Registration";

  constructor(name: string, args: RegistrationArgs, opts?: pulumi.CustomResourceOptions) {
    super(Registration.__pulumiType, name, { ...args }, opts);
  }
}
