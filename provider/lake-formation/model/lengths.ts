type Range = readonly [least: number, most: number];

/** What the API reference calls a name or an id: 1 to 255 characters. */
const name: Range = [1, 255];

/**
 * How long a member of a request may be, whatever structure it stands in: characters of texts, members of lists, size of numbers. The
 * SDK's schemas do not carry them (API reference, "Length Constraints", "Array Members" and "Valid Range" of the member).
 */
export const lengthOf: {
  readonly texts: Readonly<Record<string, Range>>;
  readonly lists: Readonly<Record<string, Range>>;
  readonly numbers: Readonly<Record<string, Range>>;
} = {
  texts: {
    CatalogId: name,
    ColumnNames: name,
    DatabaseName: name,
    DataLakePrincipalIdentifier: name,
    Description: [0, 2048],
    Expression: [0, 3000],
    ExcludedColumnNames: name,
    FilterExpression: [0, 2048],
    ExpressionName: name,
    Id: name,
    IncludeRelated: [1, 5],
    Name: name,
    TableCatalogId: name,
    TableName: name,
    TagKey: [1, 128],
    TagValues: [0, 256],
    TagValuesToAdd: [0, 256],
    TagValuesToDelete: [0, 256],
    TransactionId: name,
    TrustedResourceOwners: name,
    VersionId: name,
  },
  lists: {
    DataLakeAdmins: [0, 30],
    ExternalDataFilteringAllowList: [0, 30],
    FilterConditionList: [1, 20],
    LFTags: [1, 50],
    ReadOnlyAdmins: [0, 30],
    SupportedPermissionTypes: [1, 255],
    TagValues: [1, 50],
    TagValuesToAdd: [1, 50],
    TagValuesToDelete: [1, 50],
  },
  numbers: { DurationSeconds: [900, 43_200], MaxResults: [1, 1000] },
};
