import type { Column, Dataset } from "../lake.ts";
import { isWritten } from "../resolution/is-written.ts";
import { suggestion } from "../words.ts";
import { ancestry, type Check, type Checked, everyDataset, isCounted } from "./check.ts";

/** The columns that a dataset's own settings name are there and can serve; what it is made from serves its purposes too. */
export const datasets: Check = (checked) => {
  const { lake, context } = checked;
  const { report } = context;
  for (const { department, dataset, path } of everyDataset(lake)) {
    const names = dataset.columns.map(({ name }) => name);
    const find = (name: string, at: string): Column | null => {
      const column = dataset.columns.find((each) => each.name === name);
      if (!column && !isWritten(context, department.id, dataset.id, name))
        report(at, `there is no column ${name}${suggestion(name, names)}`);
      return column ?? null;
    };
    if (!isCounted(dataset)) keys(dataset, path, find, report);
    for (const name of dataset.required) find(name, `${path}.required`);
    for (const name of dataset.retired)
      if (names.includes(name))
        report(`${path}.retired`, `${name} is still declared; take it out of columns, or out of retired`);
    partition(dataset, path, find, report);
    for (const column of dataset.columns)
      if (column.of !== null) {
        const target = department.datasets.find(({ id }) => id === column.of);
        const at = `${path}.columns.${column.name}`;
        if (!target)
          report(
            at,
            `of: there is no dataset ${column.of}${suggestion(
              column.of,
              department.datasets.map(({ id }) => id),
            )}`,
          );
        else if (target.key.length !== 1) report(at, `of: ${column.of} has no key of one column; say its key`);
      }
    made(checked, dataset, path);
  }
};

type Find = (name: string, at: string) => Column | null;
type Report = (path: string, message: string) => void;

function keys(dataset: Dataset, path: string, find: Find, report: Report): void {
  if (dataset.key.length === 0 && dataset.load === "changes")
    report(path, "key must be said with load: changes, since rows are matched by it");
  else if (dataset.key.length === 0 && dataset.history)
    report(path, "key must be said with history, since past values are told apart by it");
  for (const name of dataset.key) {
    const column = find(name, `${path}.key`);
    const gone = column && dataset.zones.find((zone) => !column.zones[zone]?.type);
    if (gone) report(`${path}.key`, `${name} is not there in ${gone}, so it cannot name a row there; take another key`);
  }
}

function partition(dataset: Dataset, path: string, find: Find, report: Report): void {
  if (!dataset.partition) return;
  const { column: name, by } = dataset.partition;
  const at = `${path}.partition`;
  const column = find(name, at);
  if (!column) return;
  if (column.reveals !== "plain") {
    report(
      at,
      `${name} is ${column.reveals}, and a partition shows its values in the names of folders; take a plain column`,
    );
    return;
  }
  const type = column.zones[dataset.zones[0] ?? "raw"]?.type;
  const dated = type === "date" || type === "timestamp";
  if (by !== "value" && !dated) report(at, `${name} is no date, so it has no ${by}; write ${name}`);
  if (by === "value" && dated) report(at, `every day would be a folder of its own; write ${name} by month`);
}

function made({ lake, context: { report } }: Checked, dataset: Dataset, path: string): void {
  const department = lake.departments.find((each) => each.datasets.includes(dataset));
  if (!department || dataset.origin.from !== "datasets" || isCounted(dataset)) return;
  const [own = "trusted"] = dataset.zones;
  for (const id of dataset.origin.inputs) {
    const input = department.datasets.find((each) => each.id === id);
    if (input && !input.zones.includes(own))
      report(
        `${path}.made_from`,
        `${id} is not there in ${own}; let it reach ${own}, or say reaches: ${input.zones.at(-1)} here`,
      );
  }
  const sources = ancestry(department, dataset).filter(({ about }) => about.length > 0);
  for (const input of sources) {
    for (const purpose of dataset.purposes)
      if (!input.purposes.includes(purpose))
        report(
          `${path}.for`,
          `${input.id}, from which it is made, does not serve ${purpose}; add it to the for of ${input.id}, or leave it out here`,
        );
    for (const column of dataset.columns) {
      const original = input.columns.find(({ name }) => name === column.name);
      if (original && original.reveals !== "plain" && column.reveals === "plain")
        report(
          `${path}.columns.${column.name}`,
          `${column.kind} hides that ${column.name} is ${original.kind} in ${input.id}; write ${original.kind}`,
        );
    }
  }
  if (dataset.about.length === 0 && sources.length > 0 && !dataset.tested)
    report(
      path,
      `it is made from data about people (${sources.map(({ id }) => id).join(", ")}); about: nobody needs tested, the motivated-intruder test`,
    );
}
