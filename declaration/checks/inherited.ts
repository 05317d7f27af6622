import type { Column, TableZone } from "../lake.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { type Check, everyColumn } from "./check.ts";
import { standing } from "./standing.ts";

/**
 * What a dataset is made from comes hashed already where its own zone hashes: another linkage there would be a mere word, and
 * let a pseudonym leave under a linkage that it is not of.
 */
export const inherited: Check = ({ lake, context: { report } }) => {
  for (const { department, dataset, column, path } of everyColumn(lake)) {
    const [zone = "trusted"] = dataset.zones;
    if (dataset.origin.from !== "datasets" || !isPseudonym(column, zone)) continue;
    for (const id of dataset.origin.inputs) {
      const input = department.datasets.find((each) => each.id === id);
      const original = input?.columns.find(({ name }) => name === column.name);
      if (original && isPseudonym(original, zone) && original.linkage !== column.linkage)
        report(
          path,
          `linkage: ${column.name} comes from ${id} in ${zone}, where it ${standing(original, zone)}; ${original.linkage === null ? "leave linkage out" : `write linkage: ${original.linkage}`}, or change it in ${id}`,
        );
    }
  }
};

function isPseudonym(column: Column, zone: TableZone): boolean {
  return treatments[column.zones[zone]?.treatment ?? "keep"].countsAs === "pseudonym";
}
