import * as pulumi from "@pulumi/pulumi";

export interface TagAssignmentArgs {
  /** Glue database. */
  readonly database: pulumi.Input<string>;
  /** Glue table; default: the tags stand on the database. */
  readonly table?: pulumi.Input<string> | undefined;
  /** Tag key → the one value; lower case. */
  readonly tags: pulumi.Input<Readonly<Record<string, pulumi.Input<string>>>>;
}

/** LF-tags of ours on one database or table; tags of others stay. */
export class TagAssignment extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:TagAssignment";

  constructor(name: string, args: TagAssignmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(TagAssignment.__pulumiType, name, { ...args }, opts);
  }
}
