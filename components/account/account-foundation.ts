import * as cloudtrail from "@pulumi/aws/cloudtrail/index.js";
import * as glue from "@pulumi/aws/glue/index.js";
import * as s3 from "@pulumi/aws/s3/index.js";
import * as pulumi from "@pulumi/pulumi";
import { administratorsOf } from "../../access/declared/administrators.ts";
import { aliasName, bucketName } from "../../declaration/names.ts";
import { dataBearing, type LakeDeployment, mayBeEmptied } from "../deployment.ts";
import { LakeKey } from "../keys/lake-key.ts";
import { lfTag } from "../lf-tag.ts";
import { LakeBucket } from "../storage/lake-bucket.ts";
import { tagsFor } from "../tags.ts";
import { accountSettings } from "./account-settings.ts";
import { AuditorRoles } from "./auditor-roles.ts";

export interface AccountFoundationArgs {
  readonly deployment: LakeDeployment;
}

/** Days for which the audit trail is kept: a year and a quarter, so that a yearly audit sees the whole year. */
const auditDays = 455;

/** Once an account: data lake settings, LF-tag vocabulary, encrypted catalogue, audit trail, no public buckets. */
export class AccountFoundation extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:lake:Account";
  /** What must be there before a department's databases and locations are made. */
  declare readonly ready: readonly pulumi.Resource[];
  /** Name of the trail's bucket, or null where the account's own trail is used. */
  declare readonly auditBucket: string | null;

  constructor(name: string, args: AccountFoundationArgs, opts?: pulumi.ComponentResourceOptions) {
    const { deployment } = args;
    const { lake } = deployment;
    const { limits } = lake;
    super(
      AccountFoundation.__pulumiType,
      name,
      {
        account: deployment.account,
        region: deployment.region,
        environment: deployment.environment,
        data: deployment.settings.data,
        trail: lake.account.trail,
        allowedRegions: [...lake.organisation.regions],
        allowedAccounts: [deployment.account],
        tagStandard: lake.tags.map(({ key }) => key),
        limits: {
          access: `${limits.access.count} ${limits.access.unit}`,
          scanGigabytes: limits.scanGigabytes,
          resultsDays: limits.resultsDays,
          smallestCount: limits.smallestCount,
          roundedTo: limits.roundedTo,
          administrators: limits.administrators,
          exceptionsDays: limits.exceptionsDays,
        },
        acceptedFindings: lake.acceptedFindings
          .filter(({ environments }) => environments.includes(deployment.environment))
          .map(({ environments, ...finding }) => ({
            ...finding,
            declarationPath: `exceptions.accepted.${finding.id}`,
          })),
      },
      opts,
    );
    const parent = { parent: this };
    new s3.AccountPublicAccessBlock(
      `${name}-public-access`,
      {
        accountId: deployment.account,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      parent,
    );
    const auditors = new AuditorRoles(`${name}-auditors`, { deployment }, parent);
    const settings = accountSettings(
      `${name}-settings`,
      {
        administrators: [...administratorsOf(lake, deployment)],
        readOnlyAdministrators: auditors.arns,
        takeOverDefaults: lake.account.takeOverDefaults,
      },
      { ...parent, dependsOn: [...auditors.roles] },
    );
    const after = { ...parent, dependsOn: [settings] };
    const zones = Object.values(lake.zones).map(({ called }) => called);
    this.ready = [
      settings,
      // One a value: the tag of a renamed zone can only lose the old word when the last database that carries it is gone.
      ...zones.toSorted().flatMap((zone) => lfTag(`${name}-tag-zone-${zone}`, { key: "zone", values: [zone] }, after)),
      ...lfTag(
        `${name}-tag-visibility`,
        { key: "visibility", values: ["department", "organisation", "restricted"] },
        after,
      ),
    ];
    encryptCatalogue(name, deployment, this);
    this.auditBucket = lake.account.trail === "ours" ? auditTrail(name, deployment, this) : null;
    this.registerOutputs({ auditBucket: this.auditBucket });
  }
}

/** Glue metadata and connection passwords under a key of ours; whoever may read the catalogue may have Glue decrypt it. */
function encryptCatalogue(name: string, deployment: LakeDeployment, parent: pulumi.Resource): void {
  const key = new LakeKey(
    `${name}-catalogue-key`,
    {
      account: deployment.account,
      description: "Metadata of the data catalogue",
      alias: aliasName(deployment, "account", "catalogue"),
      users: [deployment.deployRole],
      statements: [
        {
          // The account's root would ask every reader's own policy for these rights too, and lock out whoever lacks them
          // (https://docs.aws.amazon.com/athena/latest/ug/access-encrypted-data-glue-data-catalog.html).
          Sid: "CatalogueReaders",
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey*"],
          Resource: "*",
          Condition: {
            StringEquals: {
              "kms:CallerAccount": deployment.account,
              "kms:ViaService": `glue.${deployment.region}.amazonaws.com`,
            },
          },
        },
      ],
      tags: tagsFor(deployment),
      // Whatever anyone's metadata was written with must outlive the lake: without the key the whole catalogue is unreadable.
      dataBearing: { ...dataBearing(deployment), retainOnDelete: true },
    },
    { parent },
  );
  new glue.DataCatalogEncryptionSettings(
    `${name}-catalogue-encryption`,
    {
      dataCatalogEncryptionSettings: {
        encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: key.arn },
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: key.arn },
      },
    },
    { parent },
  );
}

/**
 * A trail of who did what, with every read and write of objects in the lake's buckets. Returns its bucket's name.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
 */
function auditTrail(name: string, deployment: LakeDeployment, parent: pulumi.Resource): string {
  const { organisation, environment, account, region } = deployment;
  const trailName = `${organisation}-${environment}-lake`;
  const trailArn = `arn:aws:cloudtrail:${region}:${account}:trail/${trailName}`;
  const bucketToBe = bucketName(deployment, "account", "audit");
  // What the names of all our buckets begin with: `_` of an id is `-` there.
  const bucketPrefix = `${organisation}-${environment}-`.replaceAll("_", "-");
  const cloudTrail = { Service: "cloudtrail.amazonaws.com" };
  const ofTheTrail = { StringEquals: { "aws:SourceArn": trailArn } };
  const key = new LakeKey(
    `${name}-audit-key`,
    {
      account,
      description: "The audit trail",
      alias: aliasName(deployment, "account", "audit"),
      users: [deployment.deployRole],
      statements: [
        {
          Sid: "Trail",
          Effect: "Allow",
          Principal: cloudTrail,
          Action: ["kms:GenerateDataKey*", "kms:DescribeKey"],
          Resource: "*",
          Condition: ofTheTrail,
        },
      ],
      tags: tagsFor(deployment),
      dataBearing: dataBearing(deployment),
    },
    { parent },
  );
  const bucket = new LakeBucket(
    `${name}-audit`,
    {
      bucketName: bucketToBe,
      key: key.arn,
      // CloudTrail writes digest files under keys of S3's own (its note on SSE-KMS, see `auditTrail`).
      furtherAlgorithms: ["AES256"],
      expireAfterDays: auditDays,
      statements: [
        {
          Sid: "TrailLooks",
          Effect: "Allow",
          Principal: cloudTrail,
          Action: "s3:GetBucketAcl",
          Resource: `arn:aws:s3:::${bucketToBe}`,
          Condition: ofTheTrail,
        },
        {
          Sid: "TrailWrites",
          Effect: "Allow",
          Principal: cloudTrail,
          Action: "s3:PutObject",
          Resource: `arn:aws:s3:::${bucketToBe}/AWSLogs/${account}/*`,
          Condition: ofTheTrail,
        },
      ],
      tags: tagsFor(deployment),
      dataBearing: dataBearing(deployment),
      mayBeEmptied: mayBeEmptied(deployment),
    },
    { parent },
  );
  new cloudtrail.Trail(
    `${name}-trail`,
    {
      name: trailName,
      s3BucketName: bucket.bucket.bucket,
      kmsKeyId: key.arn,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      advancedEventSelectors: [
        { name: "Management", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
        {
          name: "Objects of the lake",
          fieldSelectors: [
            { field: "eventCategory", equals: ["Data"] },
            { field: "resources.type", equals: ["AWS::S3::Object"] },
            {
              field: "resources.ARN",
              startsWiths: [`arn:aws:s3:::${bucketPrefix}`],
              notStartsWiths: [`${bucket.arn}/`],
            },
          ],
        },
        {
          // Reads only: logging that a log was delivered would be delivered as a log, without end.
          name: "Who reads the trail",
          fieldSelectors: [
            { field: "eventCategory", equals: ["Data"] },
            { field: "resources.type", equals: ["AWS::S3::Object"] },
            { field: "resources.ARN", startsWiths: [`${bucket.arn}/`] },
            { field: "readOnly", equals: ["true"] },
          ],
        },
      ],
      tags: tagsFor(deployment),
    },
    { parent, dependsOn: [...bucket.ready] },
  );
  return bucketToBe;
}
