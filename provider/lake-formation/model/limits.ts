interface Limit {
  readonly value: number;
  readonly source: string;
}

/** Limits of Lake Formation that the model holds its callers to, each with the page that states it. */
export const limits = {
  administrators: { value: 30, source: "Lake Formation quotas: data lake administrators" },
  batchEntries: { value: 20, source: "API reference: BatchGrantPermissions, BatchRevokePermissions" },
  pageSize: { value: 1000, source: "API reference: MaxResults of the list operations" },
  tagKeys: { value: 1000, source: "Lake Formation quotas: LF-tags per account" },
  tagKeyLength: { value: 128, source: "API reference: CreateLFTag, TagKey" },
  tagValueLength: { value: 256, source: "API reference: CreateLFTag, TagValues" },
  tagValues: { value: 1000, source: "API reference: LFTag, TagValues" },
  tagValuesPerCall: { value: 50, source: "API reference: LFTag, TagValues" },
  tagsPerResource: { value: 50, source: "Lake Formation quotas: LF-tags per resource" },
  filterNameLength: { value: 255, source: "API reference: DataCellsFilter, Name" },
  filterGrantsPerTable: { value: 100, source: "Lake Formation quotas: filter grants of a principal on a table" },
  expressionNameLength: { value: 255, source: "API reference: CreateLFTagExpression, Name" },
  descriptionLength: { value: 2048, source: "API reference: CreateLFTagExpression, Description" },
  conditionLength: { value: 3000, source: "API reference: Condition, Expression" },
} as const satisfies Record<string, Limit>;
