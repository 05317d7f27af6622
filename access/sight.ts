import type { Dataset, TableZone } from "../declaration/lake.ts";

/** What of a dataset's columns one statement shows in one zone. Columns in the dataset's order. */
export interface ColumnSight {
  /** Columns that are seen. */
  readonly columns: readonly string[];
  /** Seen columns that are not plain: each was named by the statement. */
  readonly named: readonly string[];
  /** Columns that are there in the zone and not seen. */
  readonly hidden: readonly string[];
  /** Columns of the declaration that are not there in the zone (dropped). */
  readonly absent: readonly string[];
}

/**
 * The columns that a statement shows: the plain ones, and of the others those that it names and that serve the purpose.
 * Where the purpose is another department's, its `uses` names them too, and none that serves fewer purposes than its
 * dataset leaves the department.
 * @param uses the receiver's key for this dataset, or null when the purpose is the giver's own.
 */
export function sightOf(
  dataset: Dataset,
  zone: TableZone,
  including: readonly string[],
  purpose: string,
  uses: { readonly including: readonly string[] } | null,
): ColumnSight {
  const columns: string[] = [];
  const named: string[] = [];
  const hidden: string[] = [];
  const absent: string[] = [];
  for (const column of dataset.columns) {
    const there = column.zones[zone];
    if (there === undefined || there.type === null || there.treatment === "drop") {
      absent.push(column.name);
    } else if (column.reveals === "plain") {
      columns.push(column.name);
    } else if (
      including.includes(column.name) &&
      (uses === null
        ? column.purposes.includes(purpose)
        : uses.including.includes(column.name) && column.purposes.length === dataset.purposes.length)
    ) {
      columns.push(column.name);
      named.push(column.name);
    } else {
      hidden.push(column.name);
    }
  }
  return { columns, named, hidden, absent };
}
