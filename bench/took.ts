/** What a run of many grants took. */
export interface Took {
  /** Every call to Lake Formation and Glue: batches, and what was listed for them. */
  readonly calls: number;
  readonly seconds: number;
  /** Most memory of the process that calls. */
  readonly megabytes: number;
  /** Grants that the account holds in the end. */
  readonly held: number;
}
