/** Failures that are tried again, and for how long. */
export interface RetryRule {
  readonly codes: readonly string[];
  /** Only messages like this; default: any. */
  readonly message?: RegExp;
  /** Only these operations; default: any. */
  readonly operations?: readonly string[];
  /** May the failed call have had its effect? */
  readonly effect: "none" | "maybe";
  /** Longest time to go on trying, milliseconds; default: the whole budget. */
  readonly patience?: number;
  readonly source: string;
}

const api = "https://docs.aws.amazon.com/lake-formation/latest/APIReference";
const sdk = "https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html";
const iam =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency";
const permissions =
  "https://github.com/hashicorp/terraform-provider-aws/blob/046339588e12ebe1e17cd34ccca8073727770656/internal/service/lakeformation/permissions.go";
const node = "https://nodejs.org/api/errors.html#common-system-errors";

/**
 * What is worth trying again. Codes: Lake Formation and Glue API references, "Errors"; the Batch operations report them per entry.
 * A role that was made a moment ago is "Invalid principal" until IAM has spread it.
 */
export const retryRules: readonly RetryRule[] = [
  // The table has another version now: what was made from the old one must not be sent again as it is.
  {
    codes: ["ConcurrentModificationException"],
    operations: ["UpdateTable"],
    effect: "none",
    patience: 0,
    source: "https://iceberg.apache.org/docs/latest/aws/#optimistic-locking",
  },
  { codes: ["ConcurrentModificationException"], effect: "none", source: `${api}/API_GrantPermissions.html` },
  {
    codes: ["ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded", "SlowDown", "429"],
    effect: "none",
    source: sdk,
  },
  {
    codes: ["OperationTimeoutException", "InternalServiceException", "InternalServerException", "InternalFailure"],
    effect: "maybe",
    source: `${api}/CommonErrors.html`,
  },
  // An answer without a body is named by its status.
  {
    codes: ["ServiceUnavailable", "ServiceUnavailableException", "500", "502", "503", "504"],
    effect: "maybe",
    source: sdk,
  },
  { codes: ["TimeoutError", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"], effect: "maybe", source: node },
  { codes: ["ECONNREFUSED"], effect: "none", patience: 10_000, source: node },
  { codes: ["ENOTFOUND", "CredentialsProviderError"], effect: "none", patience: 0, source: node },
  {
    codes: ["InvalidInputException"],
    message: /invalid principal/i,
    operations: ["BatchGrantPermissions", "CreateLakeFormationOptIn", "PutDataLakeSettings"],
    effect: "none",
    patience: 30_000,
    source: iam,
  },
  // A location that was registered, and an administrator who was named, a moment ago.
  {
    codes: ["InvalidInputException"],
    message: /register the s3 path|grantee has no permissions/i,
    operations: ["BatchGrantPermissions"],
    effect: "none",
    patience: 30_000,
    source: permissions,
  },
  {
    codes: ["AccessDeniedException"],
    message: /not authorized to access requested permissions|insufficient lake formation permission/i,
    operations: [
      "BatchGrantPermissions",
      "CreateLFTag",
      "CreateLFTagExpression",
      "AddLFTagsToResource",
      "CreateDataCellsFilter",
      "CreateLakeFormationOptIn",
      "CreateTable",
    ],
    effect: "none",
    patience: 30_000,
    source: permissions,
  },
  {
    codes: ["InvalidInputException"],
    message: /assume|trust/i,
    operations: ["RegisterResource", "UpdateResource"],
    effect: "none",
    patience: 30_000,
    source: iam,
  },
  // What they name was made a moment ago, by this run or by another provider of it, and is not seen everywhere yet.
  {
    codes: ["EntityNotFoundException"],
    operations: [
      "BatchGrantPermissions",
      "AddLFTagsToResource",
      "CreateDataCellsFilter",
      "CreateLakeFormationOptIn",
      "CreateLFTagExpression",
      "CreateTable",
    ],
    effect: "none",
    patience: 15_000,
    source: `${api}/API_BatchGrantPermissions.html`,
  },
];
