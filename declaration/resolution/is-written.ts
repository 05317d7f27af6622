import type { Context } from "./context.ts";

/** Whether the file names the column, or may do so where it has a problem by itself: then that problem has been reported. */
export function isWritten(context: Context, department: string, dataset: string, column: string): boolean {
  const columns = context.files.get(department)?.datasets?.[dataset]?.columns;
  return (
    (columns !== undefined && Object.hasOwn(columns, column)) || context.suspect(`${department}.datasets.${dataset}`)
  );
}
