/**
 * What an account holds of Lake Formation: `lakeward.lake-formation/1`, in AWS's own shapes and spelling
 * (https://docs.aws.amazon.com/lake-formation/latest/APIReference/). Only what answers and drift need is typed.
 */
export interface LakeFormationSnapshot {
  readonly format: "lakeward.lake-formation/1";
  /** Twelve digits. */
  readonly account?: string;
  readonly region?: string;
  /** ISO 8601. */
  readonly takenAt?: string;
  readonly settings?: SnapshotSettings;
  /** Absent when it is not known which locations are registered; empty when none is. */
  readonly registrations?: readonly SnapshotRegistration[];
  /** The vocabulary of LF-tags. */
  readonly tags?: readonly Tag[];
  /** LF-tags on the catalogue itself, which every database inherits. */
  readonly catalog?: { readonly LFTags?: readonly Tag[] };
  readonly databases: readonly SnapshotDatabase[];
  readonly tables: readonly SnapshotTable[];
  readonly permissions?: readonly SnapshotPermission[];
  /** Saved LF-tag expressions. */
  readonly expressions?: readonly SnapshotExpression[];
  readonly filters?: readonly SnapshotFilter[];
  /** Who has opted in to Lake Formation's permissions where access is hybrid. */
  readonly optIns?: readonly SnapshotOptIn[];
  readonly principals?: readonly SnapshotPrincipal[];
}

export interface Principal {
  readonly DataLakePrincipalIdentifier: string;
}

export interface SnapshotSettings {
  readonly DataLakeAdmins?: readonly Principal[];
  readonly ReadOnlyAdmins?: readonly Principal[];
  readonly CreateDatabaseDefaultPermissions?: readonly DefaultPermission[];
  readonly CreateTableDefaultPermissions?: readonly DefaultPermission[];
}

/** What IAM-allowed-principals get on a new database or table. */
export interface DefaultPermission {
  readonly Principal?: Principal;
  readonly Permissions?: readonly string[];
}

export interface SnapshotRegistration {
  readonly ResourceArn: string;
  readonly RoleArn?: string;
  readonly HybridAccessEnabled?: boolean;
}

/** A tag with its values: as a vocabulary all that there are, as assigned the one, in an expression those that match. */
export interface Tag {
  readonly TagKey: string;
  readonly TagValues: readonly string[];
}

export interface SnapshotDatabase {
  readonly Name: string;
  readonly LocationUri?: string;
  /** The assigned ones, not the inherited. */
  readonly LFTags?: readonly Tag[];
  readonly CreateTableDefaultPermissions?: readonly DefaultPermission[];
  readonly CreatedBy?: string;
}

export interface SnapshotColumn {
  readonly Name: string;
  readonly Type?: string;
}

export interface SnapshotTable {
  readonly DatabaseName: string;
  readonly Name: string;
  readonly Location?: string;
  readonly PartitionKeys?: readonly SnapshotColumn[];
  readonly Columns: readonly SnapshotColumn[];
  /** The assigned ones, not the inherited. */
  readonly LFTags?: readonly Tag[];
  /** Columns with tags of their own. */
  readonly LFTagsOnColumns?: readonly { readonly Name: string; readonly LFTags: readonly Tag[] }[];
  readonly CreatedBy?: string;
  /** Only of a resource link: what it leads to. */
  readonly TargetTable?: object;
}

export interface SnapshotPermission {
  readonly Principal: Principal;
  readonly Resource: PermissionResource;
  readonly Permissions: readonly string[];
  readonly PermissionsWithGrantOption?: readonly string[];
  /** Only of a grant to principals by their attributes. */
  readonly Condition?: object;
}

/** What a permission or an opt-in is on: one of the forms. */
export interface PermissionResource {
  readonly Catalog?: object;
  readonly Database?: { readonly Name: string };
  readonly Table?: { readonly DatabaseName: string; readonly Name?: string; readonly TableWildcard?: object };
  readonly TableWithColumns?: {
    readonly DatabaseName: string;
    readonly Name: string;
    readonly ColumnNames?: readonly string[];
    readonly ColumnWildcard?: { readonly ExcludedColumnNames?: readonly string[] };
  };
  readonly DataCellsFilter?: { readonly DatabaseName: string; readonly TableName: string; readonly Name: string };
  readonly DataLocation?: { readonly ResourceArn: string };
  readonly LFTag?: { readonly TagKey: string; readonly TagValues?: readonly string[] };
  readonly LFTagExpression?: { readonly Name: string };
  readonly LFTagPolicy?: {
    readonly ResourceType: "DATABASE" | "TABLE";
    readonly Expression?: readonly Tag[];
    readonly ExpressionName?: string;
  };
}

export interface SnapshotExpression {
  readonly Name: string;
  readonly Expression: readonly Tag[];
}

export interface SnapshotFilter {
  readonly DatabaseName: string;
  readonly TableName: string;
  readonly Name: string;
  readonly ColumnNames?: readonly string[];
  readonly ColumnWildcard?: { readonly ExcludedColumnNames?: readonly string[] };
  readonly RowFilter?: { readonly FilterExpression?: string; readonly AllRowsWildcard?: object };
}

export interface SnapshotOptIn {
  readonly Principal: Principal;
  readonly Resource: PermissionResource;
  readonly Condition?: object;
}

/** What IAM says of a principal. One without an entry has Glue read, data access and no object access. */
export interface SnapshotPrincipal {
  readonly arn: string;
  readonly groups?: readonly string[];
  /** Default: `read`. */
  readonly glue?: "none" | "read" | "write";
  /** `lakeformation:GetDataAccess`. Default: true. */
  readonly lakeFormationDataAccess?: boolean;
  readonly objects?: readonly ObjectAccess[];
}

/** Objects that a principal reaches without Lake Formation. */
export interface ObjectAccess {
  /** `s3://bucket/prefix`: every object whose name begins so; `*` stands for every bucket. */
  readonly prefix: string;
  readonly actions: readonly string[];
  /** Name of the policy that allows it. */
  readonly via?: string;
}
