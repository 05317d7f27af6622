import type { SnapshotPermission } from "../snapshot.ts";
import type { TagExpression } from "./tags.ts";

/** A permission of the snapshot, read once. */
export interface HeldGrant {
  readonly permission: SnapshotPermission;
  readonly grantee: string;
  /** AWS's words; `SUPER` is read as `ALL`. */
  readonly words: ReadonlySet<string>;
  /** As it reads in an answer. */
  readonly reason: string;
  /** Why AWS would refuse it, or why it cannot be judged: it then counts for nothing. */
  readonly flaw: string | null;
}

/** A grant on whatever carries some tags. */
export interface PolicyGrant extends HeldGrant {
  readonly expression: TagExpression;
  /** What a partial match of columns leaves of the permissions. */
  readonly partly: ReadonlySet<string>;
}

/** The permissions that need every column of a table (https://docs.aws.amazon.com/lake-formation/latest/dg/TBAC-notes.html). */
export const writeRights = ["ALTER", "DELETE", "DROP", "INSERT"] as const;

/**
 * What remains when only some columns meet an expression: the write rights turn into DESCRIBE, and ALL into SELECT and
 * DESCRIBE (https://docs.aws.amazon.com/lake-formation/latest/dg/TBAC-notes.html).
 */
export function partlyOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const left = new Set(["DESCRIBE"]);
  if (words.has("SELECT") || words.has("ALL")) left.add("SELECT");
  return left;
}
