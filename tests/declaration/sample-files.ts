import { readFileSync } from "node:fs";
import type { Lake } from "../../declaration/lake.ts";
import { parseDeclarations } from "../../declaration/parse.ts";
import { formatProblem } from "../../declaration/problem.ts";

/** The day as of which the sample council's limits are reckoned. */
export const asOf = "2026-11-21";

const names = [
  "lake.yaml",
  "departments/adult_social_care.yaml",
  "departments/parking.yaml",
  "departments/streetscene.yaml",
];

/** Three departments of the sample council, as the loader takes them: the compliant baseline. */
export const sampleFiles: ReadonlyMap<string, string> = new Map(
  names.map((name) => [name, readFileSync(new URL(`../three-departments/${name}`, import.meta.url), "utf8")]),
);

/** Some files with the first occurrence of a text replaced; the text must be there. */
export function withChange(
  files: ReadonlyMap<string, string>,
  file: string,
  written: string,
  instead: string,
): ReadonlyMap<string, string> {
  const text = files.get(file) ?? "";
  if (!text.includes(written)) throw new Error(`${file} has no ${written}`);
  return new Map(files).set(
    file,
    text.replace(written, () => instead),
  );
}

/** The three departments with the first occurrence of some text replaced. */
export function changed(file: string, written: string, instead: string): ReadonlyMap<string, string> {
  return withChange(sampleFiles, file, written, instead);
}

/** What the loader tells about the files, a line a problem. */
export function told(files: ReadonlyMap<string, string>): readonly string[] {
  const result = parseDeclarations(files, asOf);
  return result.ok ? [] : result.problems.map(formatProblem);
}

/** The Lake of files that are right. */
export function lakeOf(files: ReadonlyMap<string, string>): Lake {
  const result = parseDeclarations(files, asOf);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.lake;
}

/** The Lake without the places of statements, which change with their order. */
export function withoutPlaces(lake: Lake): unknown {
  return {
    ...lake,
    departments: lake.departments.map((department) => ({
      ...department,
      access: department.access.map(({ path: _, ...statement }) => statement),
    })),
  };
}
