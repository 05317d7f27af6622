/** What may be asked of a table; of a database DESCRIBE, ALTER, DROP and CREATE_TABLE. */
export const accessActions = ["SELECT", "DESCRIBE", "INSERT", "DELETE", "ALTER", "DROP", "CREATE_TABLE"] as const;

export type AccessAction = (typeof accessActions)[number];

export interface AccessQuestion {
  /** ARN, account id or `<account>:IAMPrincipals`. */
  readonly principal: string;
  readonly action: AccessAction;
  /** `database.table`, or a database alone. */
  readonly table: string;
  /** Where a table is to be made, or moved to: `s3://bucket/prefix/`. */
  readonly location?: string;
}

/** Whether an action succeeds through the catalogue and an engine that enforces Lake Formation: `lakeward.access/1`. */
export interface AccessAnswer {
  readonly format: "lakeward.access/1";
  readonly principal: string;
  readonly action: AccessAction;
  readonly table: string;
  readonly allowed: boolean;
  /** Readable in at least one row, in the table's order; null for actions that read none. */
  readonly columns: readonly string[] | null;
  /** `all`, or expressions of which a row must meet any; null for actions that read none. */
  readonly rows: "all" | readonly string[] | null;
  /** Columns by row expression, where they differ by row. */
  readonly cells?: readonly Cells[];
  /** What the principal holds that bears on the action; sorted. */
  readonly reasons: readonly string[];
  /** Ways past Lake Formation's permissions, whether or not the action is allowed. */
  readonly bypasses: readonly Bypass[];
  /** What a reader should know, and what cannot be certain; sorted. */
  readonly warnings: readonly string[];
}

/** Columns that are readable in the rows that meet an expression. */
export interface Cells {
  readonly rows: string;
  readonly columns: readonly string[];
}

export interface Bypass {
  readonly kind: "direct-s3" | "iam-allowed-principals" | "administrator";
  readonly detail: string;
}
