import type { Dataset, Lake } from "../declaration/lake.ts";

/**
 * The datasets that statements show to groups, by the groups' department, whether or not a statement has ended: what a group
 * kept of them in its scratch database or its results outlives the grant. What is open to the whole organisation is left out,
 * so that opening a table in one department changes nothing of another's.
 */
export function seenDatasets(lake: Lake): ReadonlyMap<string, readonly Dataset[]> {
  const seen = new Map<string, Dataset[]>();
  for (const giver of lake.departments) {
    const datasets = new Map(giver.datasets.map((dataset) => [dataset.id, dataset]));
    for (const { who, sees } of giver.access) {
      if (who.kind !== "group") continue;
      const of = seen.get(who.department) ?? [];
      for (const { dataset: id } of sees) {
        const dataset = datasets.get(id);
        if (dataset !== undefined) of.push(dataset);
      }
      seen.set(who.department, of);
    }
  }
  return seen;
}
