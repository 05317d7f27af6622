import * as pulumi from "@pulumi/pulumi";

export interface CreatorRightsArgs {
  /** ARN of who created the database or table. */
  readonly principal: pulumi.Input<string>;
  /** Glue database. */
  readonly database: pulumi.Input<string>;
  /** Default: the database, and every table that is in it. */
  readonly table?: pulumi.Input<string> | undefined;
  /** What a `Grant` gives the principal on the database, so that it stays. Default: nothing is kept. */
  readonly keepOnDatabase?: readonly string[] | undefined;
  /** What a `Grant` gives the principal on the tables, or what it needs to change them (ALTER, DROP). Default: nothing is kept. */
  readonly keepOnTables?: readonly string[] | undefined;
}

/** What a deployer or an engine got by creating a database or table (everything, and the leave to pass it on), taken back. Delete gives nothing back. */
export class CreatorRights extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:CreatorRights";

  constructor(name: string, args: CreatorRightsArgs, opts?: pulumi.CustomResourceOptions) {
    super(CreatorRights.__pulumiType, name, { ...args }, opts);
  }
}
