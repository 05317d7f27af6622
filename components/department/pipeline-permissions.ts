import * as pulumi from "@pulumi/pulumi";
import { pipelineGrants } from "../../access/declared/standing-grants.ts";
import { Grant } from "../../provider/resources/grant.ts";

export interface PipelinePermissionsArgs {
  /** ARN of the department's pipeline role. */
  readonly principal: string;
  readonly database: pulumi.Input<string>;
  /** The bucket in which the database's tables lie. */
  readonly bucket: string;
  /** The role, and the closed database. */
  readonly after: readonly pulumi.Resource[];
}

/** What a department's pipeline may do in one database of its own: make tables, read and write them. */
export class PipelinePermissions extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:department:PipelinePermissions";
  declare readonly grants: readonly pulumi.Resource[];

  constructor(name: string, args: PipelinePermissionsArgs, opts?: pulumi.ComponentResourceOptions) {
    super(PipelinePermissions.__pulumiType, name, {}, opts);
    const { principal, database } = args;
    const settings = { parent: this, dependsOn: [...args.after] };
    this.grants = pipelineGrants(database, args.bucket).map(
      ({ part, on, permissions }) => new Grant(`${name}-${part}`, { principal, on, permissions }, settings),
    );
    this.registerOutputs({});
  }
}
