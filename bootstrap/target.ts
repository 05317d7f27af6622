/** The account that is made ready. */
export interface BootstrapTarget {
  readonly organisation: string;
  readonly environment: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  /** GitHub repository whose runners may sign in, `owner/name`. */
  readonly repository: string;
}
