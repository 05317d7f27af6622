/** The account that is made ready. */
export interface BootstrapTarget {
  readonly organisation: string;
  readonly environment: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  /**
   * GitHub repository whose runners may sign in, as it stands in the subject of their tokens: `owner/name`, and
   * `owner@123/name@456` for one that was made, renamed or moved since GitHub adds ids that cannot be taken over
   * (https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens).
   */
  readonly repository: string;
}
