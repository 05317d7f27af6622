import * as pulumi from "@pulumi/pulumi";

export interface TagExpressionArgs {
  /** Name to which grants refer; at most 255 characters, never changed. */
  readonly name: pulumi.Input<string>;
  /** What it is for, for people. Default: none. */
  readonly description?: pulumi.Input<string> | undefined;
  /** Tag key → values; keys are joined by AND, values by OR. */
  readonly expression: pulumi.Input<Readonly<Record<string, readonly pulumi.Input<string>[]>>>;
}

/** An LF-tag expression saved under a name; changed in place, for every grant by it at once. */
export class TagExpression extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:TagExpression";

  constructor(name: string, args: TagExpressionArgs, opts?: pulumi.CustomResourceOptions) {
    super(TagExpression.__pulumiType, name, { ...args }, opts);
  }
}
