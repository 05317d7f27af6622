/** Default permissions as Glue keeps them on a database. */
export interface PrincipalPermissions {
  readonly Principal?: { readonly DataLakePrincipalIdentifier?: string | undefined } | undefined;
  readonly Permissions?: readonly string[] | undefined;
}

/** What Glue knows of a database. */
export interface CatalogueDatabase {
  readonly name: string;
  /** Given with the database; wins over the account's setting. Absent: the account's setting. */
  readonly createTableDefaultPermissions?: readonly PrincipalPermissions[] | undefined;
  /** ARN of the principal that created it. */
  readonly createdBy?: string | undefined;
  readonly locationUri?: string | undefined;
}

/** What Glue knows of a table. */
export interface CatalogueTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly partitionKeys: readonly string[];
  /** `s3://bucket/prefix`. */
  readonly location?: string | undefined;
  readonly createdBy?: string | undefined;
}

/** What Glue knows; asked again at every call, never remembered by the model. */
export interface Catalogue {
  database(name: string): CatalogueDatabase | undefined;
  table(database: string, name: string): CatalogueTable | undefined;
  tables(database: string): readonly string[];
}
