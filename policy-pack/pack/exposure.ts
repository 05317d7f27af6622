import { admitRegisteredAccounts } from "../rules/exposure/admit-registered-accounts.ts";
import { blockAccessPoints } from "../rules/exposure/block-access-points.ts";
import { blockPublicAccess } from "../rules/exposure/block-public-access.ts";
import { grantNothingByAcl } from "../rules/exposure/grant-nothing-by-acl.ts";
import { lockNobodyOut } from "../rules/exposure/lock-nobody-out.ts";
import { openBucketsToNobody } from "../rules/exposure/open-buckets-to-nobody.ts";
import { serveNothingFromStorage } from "../rules/exposure/serve-nothing-from-storage.ts";
import { storeWithinGovernance } from "../rules/exposure/store-within-governance.ts";
import { turnAclsOff } from "../rules/exposure/turn-acls-off.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Public exposure and sharing. */
export const exposureRows: readonly PackRow[] = [
  {
    id: "PUB-01",
    name: "block-public-access",
    judge: blockPublicAccess,
    severity: "critical",
    level: always,
    whenUndecided: always,
    fired: "A bucket, or the account, can be opened to the public.",
    because: "A block of public access holds even when a policy or an ACL is written wrongly later.",
    remediation:
      "Give the bucket a BucketPublicAccessBlock, and the account an AccountPublicAccessBlock, with blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets all true.",
    controls: {
      Checkov: ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6"],
      "Security Hub": ["S3.1", "S3.8"],
      Trivy: ["AVD-AWS-0086", "AVD-AWS-0087", "AVD-AWS-0091", "AVD-AWS-0093", "AVD-AWS-0094"],
      "cdk-nag": ["S3BucketLevelPublicAccessProhibited"],
    },
  },
  {
    id: "PUB-02",
    name: "grant-nothing-by-acl",
    judge: grantNothingByAcl,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "An ACL opens a bucket or an object to everybody.",
    because:
      '"Authenticated users" are all who have an account of AWS, anybody\'s; whoever finds the name reads the data.',
    remediation: "Leave the ACL out, or set it to private; give access through Lake Formation.",
    controls: {
      Checkov: ["CKV_AWS_20", "CKV_AWS_57", "CKV_AWS_375", "CKV2_AWS_43"],
      "Security Hub": ["S3.2", "S3.3"],
      Trivy: ["AVD-AWS-0092"],
    },
  },
  {
    id: "PUB-04",
    name: "open-buckets-to-nobody",
    judge: openBucketsToNobody,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A policy opens a bucket to anyone, or to all but a few.",
    because: "Whoever is not named is let in: what a statement spares is a guess about all that will ever exist.",
    remediation:
      "Name the principals and actions; for AWS services and other senders, bind the statement by aws:SourceArn, aws:SourceAccount, aws:PrincipalOrgID or a network.",
    controls: { Checkov: ["CKV_AWS_70"] },
  },
  {
    id: "PUB-05",
    name: "admit-registered-accounts",
    judge: admitRegisteredAccounts,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy lets somebody of an account come that nobody registered.",
    because: "Data that another account can read leaves the register of sharing, and who answers for it is not known.",
    remediation: "Register the account with its agreement, or take the principal out of the policy.",
    controls: { Checkov: ["CKV_AWS_385"], "Security Hub": ["S3.6"], Prowler: ["s3_bucket_cross_account_access"] },
  },
  {
    id: "PUB-06",
    name: "lock-nobody-out",
    judge: lockNobodyOut,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A bucket's policy locks out everybody but the account's root user.",
    because:
      "Nobody could then repair the policy, nor erase what somebody has a right to have erased, without the root's password.",
    remediation:
      "Spare the deploy role by a condition (ArnNotEquals aws:PrincipalArn), or deny less than s3:PutBucketPolicy and s3:DeleteBucketPolicy.",
    controls: { Checkov: ["CKV_AWS_93"] },
  },
  {
    id: "PUB-03",
    name: "turn-acls-off",
    judge: turnAclsOff,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "ACLs are, or may be, on in a bucket.",
    because: "An ACL on one object can give it to anybody, past the bucket's policy and past Lake Formation.",
    remediation: "Give the bucket a BucketOwnershipControls with rule.objectOwnership BucketOwnerEnforced.",
    controls: { Checkov: ["CKV2_AWS_65"], "Security Hub": ["S3.12"] },
    remedy: {
      types: ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"],
      patch: () => ({ "rule.objectOwnership": "BucketOwnerEnforced" }),
    },
  },
  {
    id: "PUB-07",
    name: "block-access-points",
    judge: blockAccessPoints,
    severity: "medium",
    level: always,
    whenUndecided: outsideDev,
    fired: "An access point can be opened to the public.",
    because: "An access point is a second door to the bucket, with a policy of its own.",
    remediation: "Leave the block out, so that all four are on, or set each of the four flags true.",
    controls: { Checkov: ["CKV_AWS_392"], "Security Hub": ["S3.19", "S3.24"] },
    remedy: {
      types: ["aws:s3/accessPoint:AccessPoint", "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint"],
      patch: ({ type }) => {
        const block = type.startsWith("aws:s3control/")
          ? "details.publicAccessBlock"
          : "publicAccessBlockConfiguration";
        const flags = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];
        return Object.fromEntries(flags.map((flag) => [`${block}.${flag}`, true]));
      },
    },
  },
  {
    id: "PUB-08",
    name: "store-within-governance",
    judge: storeWithinGovernance,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "Data is stored where the lake's permissions do not reach.",
    because:
      "Grants, retention, erasure and the record of who may see what all hang on the lake's own buckets and tables.",
    remediation:
      "Keep it in a zone of a department; where the other store is needed, have an exception accepted for it.",
    controls: { "Security Hub": ["S3.25"], "UK GDPR": ["Art 25", "Art 30"] },
  },
  {
    id: "PUB-18",
    name: "serve-nothing-from-storage",
    judge: serveNothingFromStorage,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "Storage is served as a website, to scripts of any origin, or as a public container.",
    because:
      "What lies in storage is for those who are granted it; a website or an open origin gives it to whoever comes.",
    remediation: "Publish what is open through a website of its own, name the origins, and leave publicAccess None.",
    controls: { "cdk-nag": ["S3StaticWebsiteNotPublic"] },
  },
];
