import { parse } from "yaml";

/** How much one file of `departments/` is, without comments and empty lines. */
export interface DepartmentLines {
  readonly id: string;
  /** A project belongs to several departments; an ordinary department has one purpose at most. */
  readonly size: "ordinary" | "rich" | "project";
  /** Lines that are not the line of one column. */
  readonly besidesColumns: number;
  readonly columns: number;
  /** Characters of the longest line. */
  readonly longest: number;
}

/** Counts a department's file, written with one column a line as `lakeward fmt` writes it. */
export function departmentLines(text: string): DepartmentLines {
  const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
  let depth = 0;
  let columns = 0;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (indent <= depth) depth = 0;
    if (depth > 0) columns += 1;
    else if (/^\s+columns:$/.test(line)) depth = indent;
  }
  const said: { readonly department?: string; readonly project?: string; readonly purposes?: object } = parse(text);
  return {
    id: said.department ?? said.project ?? "",
    size: said.department === undefined ? "project" : Object.keys(said.purposes ?? {}).length > 1 ? "rich" : "ordinary",
    besidesColumns: lines.length - columns,
    columns,
    longest: Math.max(...text.split("\n").map((line) => line.length)),
  };
}
