import { type LoadResult, parseDeclarations } from "../declaration/parse.ts";
import { readFiles } from "../declaration/reading/read-files.ts";
import type { CheckedPart } from "../reports/check-result.ts";
import { changedDeclarations } from "./changed-declarations.ts";
import { filesOfDepartments } from "./files-of-departments.ts";
import { loadWithinLimits } from "./load-within-limits.ts";

/** What a check reads, and the part of it that it judges. */
export interface DeclarationsToCheck {
  readonly declarations: LoadResult;
  /** Absent: everything is judged. */
  readonly part?: CheckedPart;
}

/**
 * The declarations of a directory; where a commit is named, only as much of them as the departments that changed since
 * hang on. Limits of AWS, which bear on the whole account, are counted of the whole only.
 *
 * @param since what git takes for a commit; absent: everything is to be checked
 */
export function declarationsToCheck(directory: string, asOf: string, since: string | undefined): DeclarationsToCheck {
  if (since === undefined) return { declarations: loadWithinLimits(directory, asOf) };
  const changed = changedDeclarations(directory, since);
  if (changed.kind === "everything")
    return {
      declarations: loadWithinLimits(directory, asOf),
      part: { since, departments: null, because: changed.because },
    };
  const { departments } = changed;
  const { files, unread } = readFiles(directory);
  const some = parseDeclarations(filesOfDepartments(files, departments), asOf, unread);
  // What is wrong may only seem so for want of the rest.
  const declarations = some.ok ? some : loadWithinLimits(directory, asOf);
  return {
    declarations,
    part: { since, departments: departments.filter((id) => files.has(`departments/${id}.yaml`)) },
  };
}
