/** Counts of one process, logged at debug level. */
export interface Tally {
  requests: number;
  retries: number;
}
