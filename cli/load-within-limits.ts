import { compileAccess } from "../access/compile.ts";
import { countAgainstLimits } from "../access/limits/count-against-limits.ts";
import { limitProblems } from "../access/limits/limit-problems.ts";
import { type LoadResult, loadDeclarations } from "../declaration/load.ts";

/**
 * The declarations of a directory, or everything that is wrong with them; what is right in itself and more than AWS takes
 * is wrong too.
 *
 * @param asOf the day as of which limits and grants are reckoned, `2026-11-21`
 */
export function loadWithinLimits(directory: string, asOf: string): LoadResult {
  const loaded = loadDeclarations(directory, asOf);
  if (!loaded.ok) return loaded;
  const uses = countAgainstLimits(loaded.lake, compileAccess(loaded.lake, asOf));
  const problems = limitProblems(uses, loaded.sources);
  return problems.length > 0 ? { ok: false, problems } : loaded;
}
