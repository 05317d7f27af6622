import { blockPublicAccess } from "../rules/exposure/block-public-access.ts";
import { always } from "./levels.ts";
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
];
