import * as pulumi from "@pulumi/pulumi";

export interface TagArgs {
  /** Tag key, at most 128 characters. */
  readonly key: pulumi.Input<string>;
  /** Allowed values, at most 1,000. */
  readonly values: pulumi.Input<readonly pulumi.Input<string>[]>;
  /** Count as added here the values that somebody else, or a resource of another name, had added before; they go with it. Default: false. */
  readonly adopt?: pulumi.Input<boolean> | undefined;
}

/** An LF-tag of the account's vocabulary. Keys and values are lower case (AWS lower-cases them). */
export class Tag extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:Tag";

  constructor(name: string, args: TagArgs, opts?: pulumi.CustomResourceOptions) {
    super(Tag.__pulumiType, name, { ...args }, opts);
  }
}
