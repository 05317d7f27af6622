import type { Column, TableZone } from "../lake.ts";
import { tableZones } from "../vocabulary/zones.ts";
import { type Check, everyColumn } from "./check.ts";
import { standing } from "./standing.ts";

/**
 * A column that holds another dataset's key joins it in every zone that both reach: what is hashed with two keys, or only on
 * one side, never meets, and nobody would be told.
 */
export const joins: Check = ({ lake, context: { report } }) => {
  for (const { department, column, path } of everyColumn(lake)) {
    const target = department.datasets.find(({ id }) => id === column.of);
    const key = target?.columns.find(({ name }) => name === target.key[0]);
    if (!target || !key || target.key.length !== 1) continue;
    const apart = tableZones.find((zone) => differs(column, key, zone));
    if (apart)
      report(
        path,
        `of: in ${apart} ${column.name} ${standing(column, apart)}, and ${target.id}.${key.name} ${standing(key, apart)}, so they do not join; say the same ${remedy(column, key)} on both`,
      );
  }
};

function differs(column: Column, key: Column, zone: TableZone): boolean {
  const [here, there] = [column.zones[zone], key.zones[zone]];
  // What one side drops is left out on purpose, and whoever joins there is told by the missing column.
  if (!here || !there || here.type === null || there.type === null) return false;
  return standing(column, zone) !== standing(key, zone);
}

function remedy(column: Column, key: Column): string {
  if (column.kind !== key.kind) return "kind";
  if (column.entity !== key.entity) return "entity";
  return column.linkage === key.linkage ? "becomes" : "linkage";
}
