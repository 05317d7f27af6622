import * as pulumi from "@pulumi/pulumi";
import type { ZoneName } from "../../declaration/lake.ts";
import { Registration } from "../../provider/resources/registration.ts";
import { dataBearing, type LakeDeployment, mayBeEmptied } from "../deployment.ts";
import { LakeBucket } from "../storage/lake-bucket.ts";

export interface LakeZoneArgs {
  readonly deployment: LakeDeployment;
  readonly department: string;
  readonly zone: ZoneName;
  readonly bucketName: string;
  /** ARN of the key of what is stored here. */
  readonly key: pulumi.Input<string>;
  /** The role with which Lake Formation reads and writes here; null where no table lies (landing). */
  readonly registration: { readonly roleArn: string; readonly after: readonly pulumi.Resource[] } | null;
  readonly tags: Readonly<Record<string, string>>;
}

/** One zone of a department: its bucket, and the bucket's registration with Lake Formation. */
export class LakeZone extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:lake:Zone";
  declare readonly bucket: LakeBucket;
  /** What must be there before a database is made over the zone. */
  declare readonly ready: readonly pulumi.Resource[];

  constructor(name: string, args: LakeZoneArgs, opts?: pulumi.ComponentResourceOptions) {
    const settings = args.deployment.lake.zones[args.zone];
    super(
      LakeZone.__pulumiType,
      name,
      {
        department: args.department,
        zone: settings.called,
        role: args.zone,
        accepts: settings.accepts,
        retentionDays: settings.keepDays,
      },
      opts,
    );
    this.bucket = new LakeBucket(
      name,
      {
        bucketName: args.bucketName,
        key: args.key,
        expireAfterDays: settings.keepDays,
        tags: args.tags,
        dataBearing: dataBearing(args.deployment),
        mayBeEmptied: mayBeEmptied(args.deployment),
      },
      { parent: this },
    );
    this.ready =
      args.registration === null
        ? this.bucket.ready
        : [
            new Registration(
              `${name}-registration`,
              { resourceArn: this.bucket.arn, roleArn: args.registration.roleArn, hybridAccess: false },
              { parent: this, dependsOn: [...this.bucket.ready, ...args.registration.after] },
            ),
          ];
    this.registerOutputs({ bucket: this.bucket.bucket.bucket });
  }
}
