/** One principal's permissions on one resource, as AWS lists them. */
export interface ListedGrant {
  readonly principal: string;
  /** The resource in the words of a grant's id, such as `table:sales.orders`. */
  readonly resource: string;
  /** Columns that are granted; a tag's values. */
  readonly parts: readonly string[];
  /** Columns that are left out. */
  readonly except: readonly string[];
  readonly permissions: readonly string[];
  /** Those that may be passed on. */
  readonly grantOption: readonly string[];
}
