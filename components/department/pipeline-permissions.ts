import * as pulumi from "@pulumi/pulumi";
import { Grant } from "../../provider/resources/grant.ts";

export interface PipelinePermissionsArgs {
  /** ARN of the department's pipeline role. */
  readonly principal: string;
  readonly database: pulumi.Input<string>;
  /** ARN of the bucket in which the database's tables lie. */
  readonly location: string;
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
    this.grants = [
      new Grant(
        `${name}-location`,
        { principal, on: { dataLocation: { arn: args.location } }, permissions: ["DATA_LOCATION_ACCESS"] },
        settings,
      ),
      new Grant(
        `${name}-database`,
        { principal, on: { database: { name: database } }, permissions: ["CREATE_TABLE", "DESCRIBE"] },
        settings,
      ),
      new Grant(
        `${name}-tables`,
        {
          principal,
          on: { allTables: { database } },
          permissions: ["ALTER", "DELETE", "DESCRIBE", "INSERT", "SELECT"],
        },
        settings,
      ),
    ];
    this.registerOutputs({});
  }
}
