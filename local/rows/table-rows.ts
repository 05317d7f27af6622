import { type TableColumn, tableColumns } from "../../access/declared/table-columns.ts";
import type { Dataset, Lake, TableZone } from "../../declaration/lake.ts";
import { typeBefore } from "./column-shape.ts";
import { countedRows } from "./counted-rows.ts";
import { type Columns, DatasetRows, type Making } from "./dataset-rows.ts";
import { dayBefore } from "./days.ts";
import { treatValue } from "./treat-value.ts";
import type { Value } from "./value.ts";

/** A table of a zone with its made-up rows. */
export interface MadeUpTable {
  readonly department: string;
  readonly dataset: string;
  readonly zone: TableZone;
  /** Columns in the order of the catalogue, the partition keys last, each with its values. */
  readonly columns: readonly (TableColumn & { readonly values: readonly Value[] })[];
  /** The names of those by which files are laid out. */
  readonly partitionedBy: readonly string[];
}

/** Deliveries that the rows came with, a day each. */
const loads = 3;

/** Makes up the tables of all zones, a table at a time; the same seed and declarations give the same values. */
export function* madeUpTables(lake: Lake, seed: string, rows: number): Generator<MadeUpTable> {
  const { ownWords, limits } = lake;
  for (const department of lake.departments) {
    const making: Making = { department, ownWords, seed, rows };
    const made = new DatasetRows(making);
    for (const dataset of department.datasets) {
      const counted = dataset.origin.from === "datasets" && dataset.origin.countBy !== null;
      const before = counted ? countedRows(dataset, making, limits) : made.of(dataset);
      for (const zone of dataset.zones) {
        const { columns, partitionKeys } = tableColumns(dataset, zone);
        yield {
          department: department.id,
          dataset: dataset.id,
          zone,
          columns: [...columns, ...partitionKeys].map((column) => ({
            ...column,
            values: inZone(lake, department.id, dataset, zone, column.name, before),
          })),
          partitionedBy: partitionKeys.map(({ name }) => name),
        };
      }
    }
  }
}

function inZone(
  { ownWords }: Lake,
  department: string,
  dataset: Dataset,
  zone: TableZone,
  name: string,
  before: Columns,
): readonly Value[] {
  const column = dataset.columns.find((each) => each.name === name);
  if (column === undefined) return arrival(name, before);
  const treatment = column.zones[zone]?.treatment ?? "keep";
  const type = typeBefore(column, ownWords);
  return (before.get(name) ?? []).map((value) => treatValue(value, treatment, type, { department, column }));
}

/** The day on which a row arrived, and the load that brought it. */
function arrival(name: string, before: Columns): readonly Value[] {
  const [first = []] = before.values();
  const load = (row: number): number => Math.floor((row * loads) / first.length);
  return first.map((_, row) => (name === "_load" ? `made-up-${load(row) + 1}` : dayBefore(loads - 1 - load(row))));
}
