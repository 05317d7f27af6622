import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AccessComparison } from "../access/compare/access-change.ts";
import { compareAccess } from "../access/compare/compare-access.ts";
import type { Lake } from "../declaration/lake.ts";
import { type LoadResult, loadDeclarations } from "../declaration/load.ts";
import { parseDeclarations } from "../declaration/parse.ts";
import { formatProblem, type Problem } from "../declaration/problem.ts";
import type { SourceMap } from "../declaration/source-map.ts";
import { readRevision } from "./read-revision.ts";

/**
 * The declarations of a folder that is named, or those that the directory had at a commit.
 *
 * @param named a folder with a lake.yaml, else a commit, branch or tag
 * @throws BadInput when it is neither
 */
export function declarationsNamed(named: string, directory: string, asOf: string): LoadResult {
  if (existsSync(join(named, "lake.yaml"))) return loadDeclarations(named, asOf);
  const { files, unread } = readRevision(directory, named);
  return parseDeclarations(files, asOf, unread);
}

/** A comparison with the places of what only the base shows to be wrong. */
export interface ComparedDeclarations {
  readonly comparison: AccessComparison;
  readonly problems: readonly Problem[];
}

/** What the second side changes of the first; its problems stand in the files of the second. */
export function comparedDeclarations(
  before: Lake,
  after: { readonly lake: Lake; readonly sources: SourceMap },
  asOf: string,
): ComparedDeclarations {
  const comparison = compareAccess(before, after.lake, asOf);
  const problems = comparison.problems.map(({ path, message }): Problem => {
    const [id = ""] = path.split(/[.[]/);
    const place = after.sources.place(path) ?? { file: `departments/${id}.yaml`, line: 1, column: 1 };
    return { ...place, path: path.slice(id.length).replace(/^\./, ""), message };
  });
  return { comparison, problems };
}

/** A comparison with a base, or why there is none: a base that is not right cannot be compared with, and must not stop its own repair. */
export type ComparedWithBase =
  | ({ readonly compared: true; readonly base: string } & ComparedDeclarations)
  | { readonly compared: false; readonly base: string; readonly because: string };

/** What the declarations change of a base that is named, as `declarationsNamed` takes it. */
export function comparedWithBase(
  base: string,
  directory: string,
  after: { readonly lake: Lake; readonly sources: SourceMap },
  asOf: string,
): ComparedWithBase {
  const before = declarationsNamed(base, directory, asOf);
  if (before.ok) return { compared: true, base, ...comparedDeclarations(before.lake, after, asOf) };
  const [first] = before.problems;
  const because = `its declarations are not right as of ${asOf}; first: ${first === undefined ? "" : formatProblem(first)}`;
  return { compared: false, base, because };
}
