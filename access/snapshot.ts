/**
 * What an account holds of Lake Formation: `lakeward.lake-formation/1`, in AWS's own shapes and spelling
 * (https://docs.aws.amazon.com/lake-formation/latest/APIReference/). Only what answers need is typed.
 */
export interface LakeFormationSnapshot {
  readonly format: "lakeward.lake-formation/1";
  readonly account?: string;
  readonly region?: string;
  readonly takenAt?: string;
  readonly settings?: {
    readonly DataLakeAdmins?: readonly Principal[];
    readonly ReadOnlyAdmins?: readonly Principal[];
  };
  readonly registrations?: readonly {
    readonly ResourceArn: string;
    readonly RoleArn?: string;
    readonly HybridAccessEnabled?: boolean;
  }[];
  readonly tags?: readonly Tag[];
  readonly databases: readonly {
    readonly Name: string;
    readonly LocationUri?: string;
    readonly LFTags?: readonly TagPair[];
  }[];
  readonly tables: readonly SnapshotTable[];
  readonly permissions?: readonly SnapshotPermission[];
  readonly filters?: readonly SnapshotFilter[];
}

export interface Principal {
  readonly DataLakePrincipalIdentifier: string;
}

export interface Tag {
  readonly TagKey: string;
  readonly TagValues: readonly string[];
}

/** A tag with its one value, as assigned. */
export type TagPair = Tag;

export interface SnapshotTable {
  readonly DatabaseName: string;
  readonly Name: string;
  readonly Location?: string;
  readonly PartitionKeys?: readonly { readonly Name: string; readonly Type?: string }[];
  readonly Columns: readonly { readonly Name: string; readonly Type?: string }[];
  readonly LFTags?: readonly TagPair[];
  /** Columns with tags of their own. */
  readonly LFTagsOnColumns?: readonly { readonly Name: string; readonly LFTags: readonly TagPair[] }[];
}

export interface SnapshotPermission {
  readonly Principal: Principal;
  readonly Resource: PermissionResource;
  readonly Permissions: readonly string[];
  readonly PermissionsWithGrantOption?: readonly string[];
}

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
  readonly LFTagPolicy?: {
    readonly ResourceType: "DATABASE" | "TABLE";
    readonly Expression?: readonly Tag[];
    readonly ExpressionName?: string;
  };
}

export interface SnapshotFilter {
  readonly DatabaseName: string;
  readonly TableName: string;
  readonly Name: string;
  readonly ColumnNames?: readonly string[];
  readonly ColumnWildcard?: { readonly ExcludedColumnNames?: readonly string[] };
  readonly RowFilter?: { readonly FilterExpression?: string; readonly AllRowsWildcard?: object };
}
