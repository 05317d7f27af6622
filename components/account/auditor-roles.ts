import * as pulumi from "@pulumi/pulumi";
import { auditorsOf } from "../../access/declared/administrators.ts";
import type { LakeDeployment } from "../deployment.ts";
import { catalogueReads } from "../people/catalogue-reads.ts";
import { assumedByDirectory, LakeRole } from "../people/lake-role.ts";

/** Groups of auditors: they read permissions and metadata of the whole lake, and no data. */
export class AuditorRoles extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:account:Auditors";
  declare readonly arns: readonly string[];
  declare readonly roles: readonly pulumi.Resource[];

  constructor(name: string, args: { readonly deployment: LakeDeployment }, opts?: pulumi.ComponentResourceOptions) {
    super(AuditorRoles.__pulumiType, name, {}, opts);
    const { deployment } = args;
    const auditors = auditorsOf(deployment.lake, deployment).map(({ directory, group, arn }) => {
      const role = new LakeRole(
        `${name}-${group}`,
        {
          deployment,
          department: null,
          kind: "group",
          group,
          description: `${directory}: reads permissions and metadata, no data`,
          trust: [assumedByDirectory(deployment.samlProvider)],
          statements: [
            {
              Sid: "ReadTheCatalogueAndItsPermissions",
              Effect: "Allow",
              Action: [
                ...catalogueReads,
                "lakeformation:GetDataLakeSettings",
                "lakeformation:GetEffectivePermissionsForPath",
                "lakeformation:GetLFTag",
                "lakeformation:GetResourceLFTags",
                "lakeformation:DescribeResource",
                "lakeformation:ListDataCellsFilter",
                "lakeformation:ListLFTags",
                "lakeformation:ListPermissions",
                "lakeformation:ListResources",
              ],
              Resource: "*",
            },
          ],
        },
        { parent: this },
      );
      return { role, arn };
    });
    this.arns = auditors.map(({ arn }) => arn).toSorted();
    this.roles = auditors.map(({ role }) => role.role);
    this.registerOutputs({});
  }
}
