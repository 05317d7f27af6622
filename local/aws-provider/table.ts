import type { Row } from "./row.ts";
import { workgroupRow } from "./rows/athena/workgroup.ts";
import { budgetRow } from "./rows/budgets/budget.ts";
import { trailRow } from "./rows/cloudtrail/trail.ts";
import { catalogDatabaseRow } from "./rows/glue/catalog-database.ts";
import { catalogTableRow } from "./rows/glue/catalog-table.ts";
import { catalogTableOptimizerRow } from "./rows/glue/catalog-table-optimizer.ts";
import { dataCatalogEncryptionSettingsRow } from "./rows/glue/data-catalog-encryption-settings.ts";
import { roleRow } from "./rows/iam/role.ts";
import { rolePolicyRow } from "./rows/iam/role-policy.ts";
import { aliasRow } from "./rows/kms/alias.ts";
import { keyRow } from "./rows/kms/key.ts";
import { accountPublicAccessBlockRow } from "./rows/s3/account-public-access-block.ts";
import { bucketRow } from "./rows/s3/bucket.ts";
import { bucketLifecycleRow } from "./rows/s3/bucket-lifecycle.ts";
import { bucketOwnershipControlsRow } from "./rows/s3/bucket-ownership-controls.ts";
import { bucketPolicyRow } from "./rows/s3/bucket-policy.ts";
import { bucketPublicAccessBlockRow } from "./rows/s3/bucket-public-access-block.ts";
import { bucketServerSideEncryptionRow } from "./rows/s3/bucket-server-side-encryption.ts";
import { bucketVersioningRow } from "./rows/s3/bucket-versioning.ts";

/** Every resource type that the stand-in knows, by its token. */
export const table: ReadonlyMap<string, Row> = new Map(
  [
    workgroupRow,
    budgetRow,
    trailRow,
    catalogDatabaseRow,
    catalogTableRow,
    catalogTableOptimizerRow,
    dataCatalogEncryptionSettingsRow,
    roleRow,
    rolePolicyRow,
    aliasRow,
    keyRow,
    accountPublicAccessBlockRow,
    bucketRow,
    bucketLifecycleRow,
    bucketOwnershipControlsRow,
    bucketPolicyRow,
    bucketPublicAccessBlockRow,
    bucketServerSideEncryptionRow,
    bucketVersioningRow,
  ].map((row) => [row.type, row]),
);
