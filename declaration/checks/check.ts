import type { Column, Dataset, Department, Lake } from "../lake.ts";
import type { Context } from "../resolution/context.ts";
import type { LakeFile } from "../schema/lake-file.ts";

/** What every check reads. */
export interface Checked {
  readonly lake: Lake;
  readonly file: LakeFile;
  readonly context: Context;
  /** The day as of which limits are reckoned. */
  readonly asOf: string;
}

/** Judges one matter across all files and reports each problem at its declaration path. */
export type Check = (checked: Checked) => void;

/** Every dataset with its department and its declaration path. */
export function everyDataset(
  lake: Lake,
): { readonly department: Department; readonly dataset: Dataset; readonly path: string }[] {
  return lake.departments.flatMap((department) =>
    department.datasets.map((dataset) => ({ department, dataset, path: `${department.id}.datasets.${dataset.id}` })),
  );
}

/** Every column that is declared (not counted) with its dataset and its declaration path. */
export function everyColumn(
  lake: Lake,
): { readonly department: Department; readonly dataset: Dataset; readonly column: Column; readonly path: string }[] {
  return everyDataset(lake).flatMap(({ department, dataset, path }) =>
    isCounted(dataset)
      ? []
      : dataset.columns.map((column) => ({ department, dataset, column, path: `${path}.columns.${column.name}` })),
  );
}

/** Whether the dataset counts rows, so that no row of it is about one person. */
export function isCounted(dataset: Dataset): boolean {
  return dataset.origin.from === "datasets" && dataset.origin.countBy !== null;
}

/** The datasets that a dataset is made from, and those that they are made from, itself not among them. */
export function ancestry(department: Department, dataset: Dataset): Dataset[] {
  const found = new Map<string, Dataset>();
  const follow = (from: Dataset) => {
    if (from.origin.from !== "datasets") return;
    for (const id of from.origin.inputs) {
      const input = department.datasets.find((each) => each.id === id);
      if (!input || found.has(id) || input === dataset) continue;
      found.set(id, input);
      follow(input);
    }
  };
  follow(dataset);
  return [...found.values()];
}
