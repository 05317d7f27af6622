import type { Column, Dataset, Department, Lake, Purpose } from "../../declaration/lake.ts";

/** A dataset that serves a purpose, and those of its columns that do. */
export interface PurposeDataset {
  readonly holder: Department;
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  /** The dataset is the purpose's own department's; else the purpose uses it of another. */
  readonly own: boolean;
}

/**
 * The datasets about people that a purpose processes: its department's own, and those of others that it uses, whether or
 * not a statement gives them yet. Of a dataset used of another department, the columns that its `uses` names and the plain ones.
 */
export function purposeDatasets(lake: Lake, department: Department, purpose: Purpose): readonly PurposeDataset[] {
  const own = department.datasets
    .filter(({ about, purposes }) => about.length > 0 && purposes.includes(purpose.id))
    .map((dataset) => ({
      holder: department,
      dataset,
      columns: dataset.columns.filter(({ purposes }) => purposes.includes(purpose.id)),
      own: true,
    }));
  const used = purpose.uses.flatMap(({ department: id, dataset: named, including }): PurposeDataset[] => {
    const holder = lake.departments.find((each) => each.id === id);
    const dataset = holder?.datasets.find((each) => each.id === named);
    if (!holder || !dataset || dataset.about.length === 0) return [];
    const columns = dataset.columns.filter(({ name, reveals }) => reveals === "plain" || including.includes(name));
    return [{ holder, dataset, columns, own: false }];
  });
  return [...own, ...used];
}

/** `Penalty charges`, and of another department `Parking Services: penalty charges`. */
export function datasetName({ holder, dataset, own }: PurposeDataset): string {
  return own ? dataset.title : `${holder.title}: ${dataset.title.toLowerCase()}`;
}
