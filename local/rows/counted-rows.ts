import type { Column, Dataset, Limits, OwnWords, TableZone } from "../../declaration/lake.ts";
import { columnShape, typeBefore } from "./column-shape.ts";
import type { Columns, Making } from "./dataset-rows.ts";
import { dayBefore } from "./days.ts";
import { drawsOf } from "./draws.ts";
import type { KindShape } from "./kind-shapes.ts";
import { treatValue } from "./treat-value.ts";
import type { Value } from "./value.ts";

/** Made-up counts cover so many days, months and years. */
const periods = { day: 700, month: 60, year: 30 } as const;
const tries = 40;

/**
 * The made-up rows of a dataset that counts another's: each combination once, each count a rounded number that is not small. They are not
 * the counts of the made-up rows, which are so few that most counts would be hidden.
 */
export function countedRows(dataset: Dataset, { department, ownWords, seed, rows }: Making, limits: Limits): Columns {
  const { origin } = dataset;
  if (origin.from !== "datasets" || origin.countBy === null) throw new Error(`${dataset.id} counts nothing`);
  const [zone = "trusted"] = dataset.zones;
  const input = department.datasets.find(({ id }) => origin.inputs.includes(id));
  const draw = drawsOf(seed, department.id, dataset.id);
  const by = dataset.key.map((name, at) => {
    const part = origin.countBy?.[at]?.by ?? "value";
    const column = input?.columns.find((each) => each.name === origin.countBy?.[at]?.column);
    const shape = part === "value" ? seen(column, department.id, zone, ownWords) : periodShape(part);
    return { name, shape: shape ?? { make: (n: number) => `made-up ${n + 1}`, pool: 12 } };
  });
  const made = new Map(dataset.columns.map(({ name }) => [name, [] as Value[]]));
  const combinations = new Set<string>();
  for (let turn = 0; combinations.size < rows && turn < rows * tries; turn += 1) {
    const values = by.map(({ shape }) => shape.make(draw(shape.pool)));
    if (combinations.has(JSON.stringify(values))) continue;
    combinations.add(JSON.stringify(values));
    const count = Math.ceil((limits.smallestCount + draw(400)) / limits.roundedTo) * limits.roundedTo;
    for (const [name, into] of made) {
      const at = by.findIndex((each) => each.name === name);
      into.push(at >= 0 ? (values[at] ?? null) : name === "count" ? count : count * (draw(90) + 10));
    }
  }
  return made;
}

/** The values of a counted column as the counting zone has them. */
function seen(
  column: Column | undefined,
  department: string,
  zone: TableZone,
  ownWords: OwnWords,
): KindShape | undefined {
  if (column === undefined) return undefined;
  const { make, pool } = columnShape(column, ownWords);
  const treatment = column.zones[zone]?.treatment ?? "keep";
  const type = typeBefore(column, ownWords);
  return { make: (n) => treatValue(make(n), treatment, type, { department, column }), pool };
}

function periodShape(by: keyof typeof periods): KindShape {
  const pool = periods[by];
  switch (by) {
    case "day":
      return { make: dayBefore, pool };
    case "month":
      return {
        make: (n) => `${2026 - Math.floor((n + 3) / 12)}-${String(12 - ((n + 3) % 12)).padStart(2, "0")}`,
        pool,
      };
    case "year":
      return { make: (n) => String(2026 - n), pool };
  }
}
