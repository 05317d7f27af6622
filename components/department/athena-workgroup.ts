import * as athena from "@pulumi/aws/athena/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { LakeDeployment } from "../deployment.ts";

export interface AthenaWorkgroupArgs {
  readonly deployment: LakeDeployment;
  readonly workgroupName: string;
  readonly description: string;
  readonly resultsBucket: pulumi.Input<string>;
  /** Folder of the results: one a role, since results are outside Lake Formation. */
  readonly prefix: string;
  /** ARN of the key of the results. */
  readonly key: pulumi.Input<string>;
  readonly tags: Readonly<Record<string, string>>;
}

/** The one workgroup of a querying role: its settings cannot be overridden, results are encrypted, a query's scan is limited. */
export class AthenaWorkgroup extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:department:Workgroup";
  declare readonly workgroup: athena.Workgroup;

  constructor(name: string, args: AthenaWorkgroupArgs, opts?: pulumi.ComponentResourceOptions) {
    super(AthenaWorkgroup.__pulumiType, name, {}, opts);
    const { limits } = args.deployment.lake;
    this.workgroup = new athena.Workgroup(
      name,
      {
        name: args.workgroupName,
        description: args.description,
        configuration: {
          enforceWorkgroupConfiguration: true,
          publishCloudwatchMetricsEnabled: true,
          bytesScannedCutoffPerQuery: limits.scanGigabytes * 1024 ** 3,
          resultConfiguration: {
            outputLocation: pulumi.interpolate`s3://${args.resultsBucket}/${args.prefix}/`,
            expectedBucketOwner: args.deployment.account,
            encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: args.key },
          },
        },
        tags: args.tags,
      },
      { parent: this },
    );
    this.registerOutputs({ name: this.workgroup.name });
  }
}
