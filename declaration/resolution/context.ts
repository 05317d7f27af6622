import type { Lake } from "../lake.ts";
import type { Report } from "../reading/report.ts";
import type { DepartmentFile } from "../schema/department-file.ts";
import type { Words } from "../vocabulary/own-words.ts";

/** What the resolution of one department needs to know of everything else. */
export interface Context {
  readonly lake: Omit<Lake, "departments" | "entities" | "acceptedFindings">;
  readonly words: Words;
  /** The department files that could be read, by id. */
  readonly files: ReadonlyMap<string, DepartmentFile>;
  /** Ids of department files that could not be read: what they declare may be there all the same. */
  readonly unreadable: ReadonlySet<string>;
  /** Whether the part of a file that holds the path has a problem by itself, so that what it lacks may stand there misspelt. */
  suspect(path: string): boolean;
  /** Notes a problem at a declaration path. */
  readonly report: Report;
}
