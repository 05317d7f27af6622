import type * as iam from "@pulumi/aws/iam/index.js";
import * as kms from "@pulumi/aws/kms/index.js";
import * as pulumi from "@pulumi/pulumi";
import type { DataBearing } from "../deployment.ts";

export interface LakeKeyArgs {
  readonly account: string;
  readonly description: string;
  readonly alias: string;
  /** ARNs of the roles that may encrypt and decrypt, if their own policies say so too; known before the roles are made. */
  readonly users: readonly string[];
  /** Statements for AWS services. Default: none. */
  readonly statements?: readonly iam.PolicyStatement[];
  readonly tags: Readonly<Record<string, string>>;
  readonly dataBearing: DataBearing;
}

/** What administers a key and never uses it on data; `CreateGrant` is left out, since a grant can give `Decrypt` to anyone. */
const administration = [
  "kms:CreateAlias",
  "kms:Describe*",
  "kms:Enable*",
  "kms:List*",
  "kms:Put*",
  "kms:Update*",
  "kms:Revoke*",
  "kms:Disable*",
  "kms:Get*",
  "kms:Delete*",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:ScheduleKeyDeletion",
  "kms:CancelKeyDeletion",
];

/** A customer key that rotates each year, used by named roles only; an administrator of the account must change the policy, which the trail shows, to decrypt with it. */
export class LakeKey extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:storage:Key";
  declare readonly arn: pulumi.Output<string>;

  constructor(name: string, args: LakeKeyArgs, opts?: pulumi.ComponentResourceOptions) {
    super(LakeKey.__pulumiType, name, {}, opts);
    const root = `arn:aws:iam::${args.account}:root`;
    const key = new kms.Key(
      name,
      {
        description: args.description,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            { Sid: "Administration", Effect: "Allow", Principal: { AWS: root }, Action: administration, Resource: "*" },
            {
              Sid: "Use",
              Effect: "Allow",
              Principal: { AWS: root },
              Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
              Resource: "*",
              // The roles are named by condition, not as principals: a key policy refuses principals that are not made yet.
              Condition: { ArnEquals: { "aws:PrincipalArn": args.users } },
            },
            ...(args.statements ?? []),
          ],
        }),
        tags: args.tags,
      },
      { parent: this, ...args.dataBearing },
    );
    new kms.Alias(`${name}-alias`, { name: args.alias, targetKeyId: key.keyId }, { parent: this });
    this.arn = key.arn;
    this.registerOutputs({ arn: key.arn });
  }
}
