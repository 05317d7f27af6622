import type { Dataset, Lake } from "../../declaration/lake.ts";
import type { AccessChange, BaseProblem } from "./access-change.ts";
import { datasetBefore, type Renames } from "./renames.ts";

/**
 * What only the base can show (vocabulary §11): an earlier name that nothing had, a column that would be lost unsaid, and what is
 * given newly for a purpose whose review is overdue, or by a department that is frozen.
 */
export function baseProblems(
  before: Lake,
  after: Lake,
  renames: Renames,
  changes: readonly AccessChange[],
  asOf: string,
): readonly BaseProblem[] {
  return [...names(before, after, renames), ...givenNewly(before, after, changes, asOf)];
}

function names(before: Lake, after: Lake, renames: Renames): readonly BaseProblem[] {
  return after.departments.flatMap((department) => {
    const from = before.departments.find(({ id }) => id === department.id)?.datasets ?? [];
    return department.datasets.flatMap((dataset) => {
      const path = `${department.id}.datasets.${dataset.id}`;
      const old = datasetBefore(renames, department.id, dataset.id, from);
      const wrong: BaseProblem[] = [];
      if (dataset.was !== null && old?.id !== dataset.was && old?.was !== dataset.was)
        wrong.push({
          path: `${path}.was`,
          message: `there was no dataset ${dataset.was} before this change; leave was out`,
        });
      for (const { name, was } of dataset.columns) {
        const column = old?.columns.find((each) => renames.column(department.id, old.id, each.name) === name);
        if (was !== null && column?.name !== was && column?.was !== was)
          wrong.push({
            path: `${path}.columns.${name}.was`,
            message: `${dataset.id} had no column ${was} before this change; leave was out`,
          });
      }
      return old === null
        ? wrong
        : [...wrong, ...lost(path, old, dataset, (name) => renames.column(department.id, old.id, name))];
    });
  });
}

/** Counts are made anew at each run, so that nothing is lost with a column of theirs. */
function lost(path: string, was: Dataset, is: Dataset, nameOf: (name: string) => string): readonly BaseProblem[] {
  if (is.origin.from === "datasets" && is.origin.countBy !== null) return [];
  return was.columns
    .filter(({ zones }) => Object.values(zones).some(({ type }) => type !== null))
    .map(({ name }) => nameOf(name))
    .filter((name) => !is.columns.some((column) => column.name === name) && !is.retired.includes(name))
    .map((name) => ({
      path: `${path}.columns`,
      message: `${name} is taken out; say retired: [${[...is.retired, name].join(", ")}] if its data is to go, or was: ${name} at the column that it became`,
    }));
}

function givenNewly(before: Lake, after: Lake, changes: readonly AccessChange[], asOf: string): readonly BaseProblem[] {
  const found = changes.flatMap(({ effect, about, path, cells: [cells] }): BaseProblem[] => {
    if (
      cells === undefined ||
      (effect !== "widens" && effect !== "may-widen") ||
      (about !== "gain" && about !== "terms")
    )
      return [];
    const giver = after.departments.find(({ id }) => id === cells.giver);
    const purpose = after.departments
      .find(({ id }) => id === cells.purpose?.department)
      ?.purposes.find(({ id }) => id === cells.purpose?.id);
    const frozen =
      giver?.status === "frozen" && before.departments.find(({ id }) => id === giver.id)?.status === "frozen";
    return [
      ...(purpose && purpose.review < asOf
        ? [
            {
              path,
              message: `the review of ${cells.purpose?.department}/${purpose.id} was due on ${purpose.review}; look at basis and assessment again and say the next review before more is given for it`,
            },
          ]
        : []),
      ...(frozen ? [{ path, message: `${giver.id} is frozen, and gives nothing new; say status: active first` }] : []),
    ];
  });
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}
