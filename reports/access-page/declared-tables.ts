import { categoryOf } from "../../access/compare/column-category.ts";
import { treatmentWords } from "../../access/wording.ts";
import type { Dataset, Lake, TableZone } from "../../declaration/lake.ts";
import { databaseName } from "../../declaration/names.ts";
import { kindWords } from "../registers/kind-words.ts";
import { type PageColumn, type PageTable, revealed } from "./page-data.ts";
import type { PageLists } from "./page-lists.ts";

/** Every table that the declarations make, with what its columns say in that copy. */
export function declaredTables(lake: Lake, lists: PageLists): readonly PageTable[] {
  return lake.departments.flatMap((department, departmentPosition) =>
    department.datasets.flatMap((dataset) =>
      dataset.zones.map((zone): PageTable => {
        const there = dataset.columns.filter(({ zones }) => (zones[zone]?.type ?? null) !== null);
        return {
          id: `${databaseName(department.id, lake.zones[zone].called)}.${dataset.id}`,
          title: dataset.title,
          copy: zone,
          departmentPosition,
          descriptionPosition: lists.textPosition(dataset.description),
          columns: there.map((column) => columnOf(lake, dataset, column, zone, lists)),
          absent: dataset.columns.filter((column) => !there.includes(column)).map(({ name }) => name),
        };
      }),
    ),
  );
}

function columnOf(
  lake: Lake,
  dataset: Dataset,
  column: Dataset["columns"][number],
  zone: TableZone,
  lists: PageLists,
): PageColumn {
  const treatment = column.zones[zone]?.treatment ?? "keep";
  return [
    column.name,
    lists.textPosition(kindWords(lake, column.kind)),
    revealed.indexOf(categoryOf(lake, dataset, column, zone)),
    treatment === "keep" ? -1 : lists.textPosition(treatmentWords[treatment][0]),
  ];
}
