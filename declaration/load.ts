import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LoadResult, parseDeclarations } from "./parse.ts";
import type { Problem } from "./problem.ts";

export type { LoadResult } from "./parse.ts";

/**
 * Reads `lake.yaml` and `departments/*.yaml` of a directory; the only place that reads declarations.
 *
 * @param asOf the day as of which limits are reckoned, `2026-11-21`
 */
export function loadDeclarations(directory: string, asOf: string): LoadResult {
  const departments = join(directory, "departments");
  const names = [
    ...(existsSync(join(directory, "lake.yaml")) ? ["lake.yaml"] : []),
    ...(existsSync(departments) ? readdirSync(departments) : [])
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => `departments/${name}`),
  ];
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const file of names) {
    const bytes = readFileSync(join(directory, file));
    try {
      files.set(file, decoder.decode(bytes));
    } catch {
      problems.push({ file, line: 1, column: 1, path: "", message: "the file is not UTF-8; save it as UTF-8" });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : parseDeclarations(files, asOf);
}
