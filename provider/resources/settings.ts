import * as pulumi from "@pulumi/pulumi";

export interface SettingsArgs {
  /** ARNs of roles that administer Lake Formation; added to those that others put there. */
  readonly administrators: pulumi.Input<readonly pulumi.Input<string>[]>;
  /** ARNs of roles that may read all permissions and metadata, no data. Default: none added. */
  readonly readOnlyAdministrators?: pulumi.Input<readonly pulumi.Input<string>[]> | undefined;
  /** Take the open default (IAM-allowed-principals) off new databases and tables of the whole account; remembered and given back on delete. Default: false. */
  readonly takeOverDefaults?: pulumi.Input<boolean> | undefined;
  /** Count as added here whom somebody else, or a resource of another name, had named before; they go with it. Default: false. */
  readonly adopt?: pulumi.Input<boolean> | undefined;
}

/** Data lake settings of the account: merged, never overwritten; on delete only what this added is taken back. One stack an account may hold it. */
export class Settings extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:Settings";

  constructor(name: string, args: SettingsArgs, opts?: pulumi.CustomResourceOptions) {
    super(Settings.__pulumiType, name, { ...args }, opts);
  }
}
