interface Limit {
  readonly value: number;
  readonly source: string;
}

/** Limits of Lake Formation that the model holds its callers to, each with the page that states it. */
export const limits = {
  batchEntries: { value: 20, source: "API reference: BatchGrantPermissions, BatchRevokePermissions" },
  pageSize: { value: 1000, source: "API reference: MaxResults of the list operations" },
  tagKeys: { value: 1000, source: "Lake Formation quotas: LF-tags per account" },
  tagValues: { value: 1000, source: "API reference: LFTag, TagValues" },
  tagsPerResource: { value: 50, source: "Lake Formation quotas: LF-tags per resource" },
  filterGrantsPerTable: { value: 100, source: "Lake Formation quotas: filter grants of a principal on a table" },
} as const satisfies Record<string, Limit>;
