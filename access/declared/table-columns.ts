import type { Dataset, TableZone } from "../../declaration/lake.ts";

/** A column of a table as the catalogue has it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

const arrivedOn: TableColumn = { name: "_arrived_on", type: "date", comment: "Day on which the row arrived" };
const load: TableColumn = { name: "_load", type: "string", comment: "The load that brought the row" };

/**
 * The columns of a dataset's table in a zone: those that are there, and the two that every table has. In raw the day of
 * arrival is the partition key, as Hive's layout has it; elsewhere Iceberg keeps its partitions to itself.
 */
export function tableColumns(
  dataset: Dataset,
  zone: TableZone,
): { readonly columns: readonly TableColumn[]; readonly partitionKeys: readonly TableColumn[] } {
  const declared = dataset.columns.flatMap((column) => {
    const type = column.zones[zone]?.type ?? null;
    return type === null ? [] : [{ name: column.name, type, comment: column.description }];
  });
  return zone === "raw"
    ? { columns: [...declared, load], partitionKeys: [arrivedOn] }
    : { columns: [...declared, arrivedOn, load], partitionKeys: [] };
}
