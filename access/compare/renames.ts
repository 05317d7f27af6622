import type { Dataset, Lake } from "../../declaration/lake.ts";

/** The names that datasets and columns of the first of two lakes have in the second. */
export interface Renames {
  dataset(department: string, id: string): string;
  /** @param id the dataset's id in the first lake */
  column(department: string, id: string, name: string): string;
}

/**
 * What `was` says of two lakes, read from either side, so that a change and its reversal rename the same: what has another
 * name now has neither come nor gone.
 */
export function renamesBetween(before: Lake, after: Lake): Renames {
  const datasets = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const old of before.departments) {
    const now = after.departments.find(({ id }) => id === old.id);
    if (now === undefined) continue;
    for (const [from, to] of pairs(old.datasets, now.datasets, ({ id }) => id)) {
      if (from.id !== to.id) datasets.set(`${old.id}/${from.id}`, to.id);
      for (const [one, other] of pairs(from.columns, to.columns, ({ name }) => name))
        if (one.name !== other.name) columns.set(`${old.id}/${from.id}/${one.name}`, other.name);
    }
  }
  return {
    dataset: (department, id) => datasets.get(`${department}/${id}`) ?? id,
    column: (department, id, name) => columns.get(`${department}/${id}/${name}`) ?? name,
  };
}

/** The dataset of the first lake that a dataset of the second was, or null. */
export function datasetBefore(renames: Renames, department: string, id: string, from: readonly Dataset[]) {
  return from.find((dataset) => renames.dataset(department, dataset.id) === id) ?? null;
}

/** What stands on both sides: by the same name, else by what either says it was. */
function pairs<T extends { readonly was: string | null }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [T, T])[] {
  const old = new Map(before.map((one) => [nameOf(one), one]));
  const now = new Map(after.map((one) => [nameOf(one), one]));
  return [
    ...before.flatMap((one) => {
      const same = now.get(nameOf(one));
      if (same !== undefined) return [[one, same] as const];
      // Taken back: what is called anew before has its earlier name again.
      const earlier = one.was === null || old.has(one.was) ? undefined : now.get(one.was);
      return earlier === undefined ? [] : [[one, earlier] as const];
    }),
    ...after.flatMap((one) => {
      if (one.was === null || old.has(nameOf(one)) || now.has(one.was)) return [];
      const earlier = old.get(one.was);
      return earlier === undefined ? [] : [[earlier, one] as const];
    }),
  ];
}
