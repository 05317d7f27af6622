import { type LoadResult, parseDeclarations } from "./parse.ts";
import { readFiles } from "./reading/read-files.ts";

export type { LoadResult } from "./parse.ts";

/**
 * The Lake that `lake.yaml`, `entities.yaml` and `departments/*.yaml` of a directory declare, or everything that is wrong with them.
 * The only place that reads declarations; it never throws for what stands in the directory.
 *
 * @param asOf the day as of which limits are reckoned, `2026-11-21`
 */
export function loadDeclarations(directory: string, asOf: string): LoadResult {
  const { files, unread } = readFiles(directory);
  return parseDeclarations(files, asOf, unread);
}
