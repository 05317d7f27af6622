/** `modelled`: with its rules. `unused`: as an account answers that never used the feature. `absent`: UnknownOperationException. */
export type Answered = "modelled" | "unused" | "absent";

interface OperationRow {
  readonly answered: Answered;
  /** What the model holds to, or why it does not answer. */
  readonly rules: string;
  /** Pages and threads besides the operation's own page of the API reference. */
  readonly sources?: readonly string[];
}

const guide = (page: string): string => `https://docs.aws.amazon.com/lake-formation/latest/dg/${page}.html`;
const terraform = (number: number): string => `https://github.com/hashicorp/terraform-provider-aws/issues/${number}`;

const governed = "governed tables, which a lake of ours does not use";
const noTransaction = `for ${governed}: no transaction is there`;
const noGoverned = `for ${governed}: the table must be there and is refused as not governed`;
const noQuery = `planned queries are for ${governed}: no query is there`;
const noIdentityCentre = "as long as IAM Identity Center is not connected: EntityNotFoundException";
const noVending =
  "refused unless the settings let engines of others read whole tables; where they do, the model vends no credentials";

/** Every operation of the Lake Formation API, and how the model answers it. */
export const operationTable: Readonly<Record<string, OperationRow>> = {
  AddLFTagsToResource: {
    answered: "modelled",
    rules:
      "databases, tables, columns; one value a key; the value there before is replaced; ASSOCIATE on the value and ALL with grant option on the resource, or administrator; failures by tag",
    sources: [guide("TBAC-assigning-tags")],
  },
  AssumeDecoratedRoleWithSAML: { answered: "absent", rules: "needs a SAML assertion; a lake of ours has none" },
  BatchGrantPermissions: {
    answered: "modelled",
    rules: "1 to 20 entries with ids of their own, each as if granted by itself, in order; failures by entry",
  },
  BatchRevokePermissions: {
    answered: "modelled",
    rules: "1 to 20 entries with ids of their own, each as if revoked by itself, in order; failures by entry",
  },
  CancelTransaction: { answered: "unused", rules: noTransaction },
  CommitTransaction: { answered: "unused", rules: noTransaction },
  CreateDataCellsFilter: {
    answered: "modelled",
    rules:
      "columns included or excluded, never both; rows by expression or all; SELECT with grant option on the table; the name is free on the table",
    sources: [guide("data-filters-about"), guide("data-filtering-notes")],
  },
  CreateLFTag: {
    answered: "modelled",
    rules:
      "administrator or CREATE_LF_TAG; lower case; at most 1,000 keys and 50 values a call; the maker holds all on it",
    sources: [guide("TBAC-creating-tags")],
  },
  CreateLFTagExpression: {
    answered: "modelled",
    rules:
      "CREATE_LF_TAG_EXPRESSION and GRANT_WITH_LF_TAG_EXPRESSION on each value, or administrator; the tags are there, the name is free",
    sources: [guide("TBAC-creating-tag-expressions")],
  },
  CreateLakeFormationIdentityCenterConfiguration: {
    answered: "absent",
    rules: "groups are IAM roles here; connecting Identity Center is not modelled",
  },
  CreateLakeFormationOptIn: {
    answered: "modelled",
    rules: "catalogues, databases, tables, never LF-tags; administrators only; made twice it is there once (assumed)",
    sources: [guide("notes-hybrid")],
  },
  DeleteDataCellsFilter: {
    answered: "modelled",
    rules: "DROP on the filter or SELECT with grant option on the table; its grants end with it (assumed)",
  },
  DeleteLFTag: {
    answered: "modelled",
    rules: "DROP or administrator; taken off every resource; policies that name it stay and match nothing",
  },
  DeleteLFTagExpression: { answered: "modelled", rules: "DROP or administrator; grants that refer to it end with it" },
  DeleteLakeFormationIdentityCenterConfiguration: { answered: "unused", rules: noIdentityCentre },
  DeleteLakeFormationOptIn: {
    answered: "modelled",
    rules: "administrators only; EntityNotFoundException if not there",
  },
  DeleteObjectsOnCancel: { answered: "unused", rules: noGoverned },
  DeregisterResource: { answered: "modelled", rules: "grants on the location stay and can be revoked (assumed)" },
  DescribeLakeFormationIdentityCenterConfiguration: { answered: "unused", rules: noIdentityCentre },
  DescribeResource: { answered: "modelled", rules: "a location that is registered itself, not one below it" },
  DescribeTransaction: { answered: "unused", rules: noTransaction },
  ExtendTransaction: { answered: "unused", rules: noTransaction },
  GetDataCellsFilter: { answered: "modelled", rules: "readers, and whoever holds something on it" },
  GetDataLakePrincipal: { answered: "modelled", rules: "the ARN of the caller" },
  GetDataLakeSettings: {
    answered: "modelled",
    rules: "IAM alone decides; a new account opens what is created to IAM",
    sources: [guide("change-settings")],
  },
  GetEffectivePermissionsForPath: {
    answered: "modelled",
    rules: "grants on the location itself and on databases and tables that lie exactly there",
  },
  GetLFTag: { answered: "modelled", rules: "readers all values, others those on which they hold something" },
  GetLFTagExpression: { answered: "modelled", rules: "readers, and whoever holds something on it" },
  GetQueryState: { answered: "unused", rules: noQuery },
  GetQueryStatistics: { answered: "unused", rules: noQuery },
  GetResourceLFTags: { answered: "modelled", rules: "own tags, or with those inherited from database and table" },
  GetTableObjects: { answered: "unused", rules: noGoverned },
  GetTemporaryDataLocationCredentials: { answered: "unused", rules: noVending },
  GetTemporaryGluePartitionCredentials: { answered: "unused", rules: noVending },
  GetTemporaryGlueTableCredentials: { answered: "unused", rules: noVending },
  GetWorkUnitResults: { answered: "unused", rules: noQuery },
  GetWorkUnits: { answered: "unused", rules: noQuery },
  GrantPermissions: {
    answered: "modelled",
    rules:
      "adds; ALL is kept with its parts; only what applies to the kind of resource; grant option among the permissions, with SELECT on named columns only; by administrators and by holders with grant option",
    sources: [guide("lf-permissions-reference"), terraform(49453), terraform(36827)],
  },
  ListDataCellsFilter: { answered: "modelled", rules: "of a table or of the account, as far as the caller may see" },
  ListLFTagExpressions: { answered: "modelled", rules: "all to readers, others those on which they hold something" },
  ListLFTags: { answered: "modelled", rules: "all to readers, others those on which they hold something" },
  ListLakeFormationOptIns: {
    answered: "modelled",
    rules: "readers only, by principal and resource",
    sources: [guide("notes-hybrid")],
  },
  ListPermissions: {
    answered: "modelled",
    rules:
      "a principal wants a resource and is answered in effect, else what was granted; SELECT of a table stands apart on all columns; all tables are ALL_TABLES; pages of at most 1,000",
    sources: [terraform(17299), terraform(46245), terraform(38066)],
  },
  ListResources: { answered: "modelled", rules: "registrations, by location, role and time" },
  ListTableStorageOptimizers: { answered: "unused", rules: noGoverned },
  ListTransactions: { answered: "unused", rules: `for ${governed}: the list is empty` },
  PutDataLakeSettings: {
    answered: "modelled",
    rules:
      "replaces the whole document; at most 30 administrators; defaults empty or ALL to IAM_ALLOWED_PRINCIPALS; IAM alone decides",
    sources: ["https://github.com/pulumi/pulumi-aws/issues/4366", terraform(25134)],
  },
  RegisterResource: {
    answered: "modelled",
    rules:
      "a role or the service-linked one, never both; hybrid, federation, privileged access; AlreadyExistsException",
    sources: [guide("hybrid-access-mode")],
  },
  RemoveLFTagsFromResource: {
    answered: "modelled",
    rules: "only what was put on the resource itself; failures by tag",
  },
  RevokePermissions: {
    answered: "modelled",
    rules:
      "all that is named or nothing; a permission takes its grant option with it, and ALL goes with the first of its parts",
    sources: [terraform(39082)],
  },
  SearchDatabasesByLFTags: { answered: "modelled", rules: "own and inherited tags; what the caller may describe" },
  SearchTablesByLFTags: { answered: "modelled", rules: "own and inherited tags of tables and columns" },
  StartQueryPlanning: { answered: "absent", rules: noQuery },
  StartTransaction: { answered: "absent", rules: `for ${governed}: none is begun` },
  UpdateDataCellsFilter: {
    answered: "modelled",
    rules: "columns and rows at once; grants stay; an old version id is a ConcurrentModificationException",
  },
  UpdateLFTag: {
    answered: "modelled",
    rules: "values to add and to delete, none of which is on a resource; ALTER or administrator",
    sources: [guide("TBAC-updating-tags")],
  },
  UpdateLFTagExpression: { answered: "modelled", rules: "changes at once what grants that refer to it reach" },
  UpdateLakeFormationIdentityCenterConfiguration: { answered: "unused", rules: noIdentityCentre },
  UpdateResource: {
    answered: "modelled",
    rules: "role, federation, hybrid; not of a location under the service-linked role",
    sources: [guide("notes-hybrid")],
  },
  UpdateTableObjects: { answered: "unused", rules: noGoverned },
  UpdateTableStorageOptimizer: { answered: "unused", rules: noGoverned },
};

/** The operations of Glue that read Lake Formation's permissions, for engines that enforce them. */
export const glueOperationTable: Readonly<Record<string, OperationRow>> = {
  GetUnfilteredTableMetadata: {
    answered: "modelled",
    rules: "authorised columns, a row filter a column, and whether Lake Formation decides at all",
    sources: [guide("api-overview"), guide("hybrid-access-workflow")],
  },
  GetUnfilteredPartitionMetadata: { answered: "modelled", rules: "one partition with the columns of its table" },
  GetUnfilteredPartitionsMetadata: { answered: "modelled", rules: "partitions by page, segment and simple expression" },
};
