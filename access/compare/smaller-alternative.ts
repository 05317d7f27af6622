import type { Lake } from "../../declaration/lake.ts";
import { tableZones } from "../../declaration/vocabulary/zones.ts";
import { inList, lowerFirst, treatmentWords } from "../wording.ts";
import type { Category } from "./column-category.ts";
import { rowsInWords } from "./rows-in-words.ts";
import type { SeenColumn, Sight } from "./sights.ts";

/** Everything that is seen, by `department/dataset`. */
export type SightsByTable = ReadonlyMap<string, readonly Sight[]>;

/** Categories for which it is worth asking whether less would do. */
const revealing: ReadonlySet<Category> = new Set(["offences", "special", "identifying", "personal"]);

/**
 * What would show less and may serve as well, in sentences: a treated copy, fewer rows as others of the same table have them,
 * counts of the same rows. Empty where the declarations hold nothing smaller.
 *
 * @param columns the columns that are gained
 * @param around everything that is seen, and whether the receiver saw nothing of the table before
 */
export function smallerAlternatives(
  lake: Lake,
  sight: Sight,
  columns: readonly SeenColumn[],
  { others, isNew }: { readonly others: SightsByTable; readonly isNew: boolean },
): readonly string[] {
  return [
    ...treatedCopy(lake, sight, columns),
    ...fewerRows(sight, columns, others),
    ...(isNew ? counts(lake, sight, columns) : []),
  ];
}

function treatedCopy(
  lake: Lake,
  { giver, dataset: id, zone }: Sight,
  columns: readonly SeenColumn[],
): readonly string[] {
  const dataset = lake.departments.find((each) => each.id === giver)?.datasets.find((each) => each.id === id);
  const later = dataset?.zones.filter((each) => each !== "open" && tableZones.indexOf(each) > tableZones.indexOf(zone));
  const copy = later?.at(-1);
  if (dataset === undefined || copy === undefined) return [];
  const treated: string[] = [];
  const left: string[] = [];
  for (const { name, category } of columns) {
    const column = dataset.columns.find((each) => each.name === name);
    const there = column?.zones[copy];
    if (column === undefined || !there || !revealing.has(category)) continue;
    if (there.type === null) left.push(name);
    else if (there.treatment !== column.zones[zone]?.treatment)
      treated.push(`${name} ${treatmentWords[there.treatment][0]}`);
  }
  const parts = [
    ...(treated.length === 0 ? [] : [`with ${inList(treated)}`]),
    ...(left.length === 0 ? [] : [`without ${inList(left)}`]),
  ];
  return parts.length === 0 ? [] : [`Smaller: the ${copy} copy, ${parts.join(", ")}.`];
}

function fewerRows(sight: Sight, columns: readonly SeenColumn[], others: SightsByTable): readonly string[] {
  if (sight.rows !== null || !columns.some(({ category }) => revealing.has(category))) return [];
  const narrowed = (others.get(`${sight.giver}/${sight.dataset}`) ?? []).filter(({ rows }) => rows !== null);
  const conditions = [...new Set(narrowed.map(({ rows }) => rowsInWords(rows?.text ?? null)))].toSorted();
  return conditions.length === 0 ? [] : [`Smaller: ${conditions.join(", or ")}, as others see it.`];
}

function counts(lake: Lake, { receiver, giver, dataset }: Sight, columns: readonly SeenColumn[]): readonly string[] {
  const outside = receiver.kind === "partner" || (receiver.kind === "group" && receiver.department !== giver);
  if (!outside || columns.every(({ category }) => category === "nobody")) return [];
  const counting = (lake.departments.find(({ id }) => id === giver)?.datasets ?? []).filter(
    ({ origin }) => origin.from === "datasets" && origin.countBy !== null && origin.inputs.includes(dataset),
  );
  return counting.length === 0
    ? []
    : [`Smaller: the counts in ${inList(counting.map(({ title }) => lowerFirst(title)))}, if no single row is needed.`];
}
