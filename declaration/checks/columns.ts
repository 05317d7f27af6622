import type { Column, Dataset, Lake } from "../lake.ts";
import { tellingNames } from "../vocabulary/telling-names.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { suggestion } from "../words.ts";
import { type Check, everyColumn } from "./check.ts";

type Report = (path: string, message: string) => void;

/** A column is no less than its kind and name tell, and in each zone says no more than the zone accepts. */
export const columns: Check = ({ lake, context: { report, files } }) => {
  for (const { department, dataset, column, path } of everyColumn(lake)) {
    const told = tellingNames.find(({ name }) => name.test(column.name));
    if (told && column.reveals === "plain")
      report(
        path,
        `${column.name} looks like ${told.kind}, and ${column.kind} is plain; write ${told.kind}, or give it another name and called`,
      );
    // Without any purpose it is about nobody only because nobody has said whom; that is told at the dataset.
    const unsaid =
      department.purposes.length === 0 && files.get(department.id)?.datasets?.[dataset.id]?.about === undefined;
    if (dataset.about.length === 0 && column.reveals !== "plain" && !unsaid)
      report(
        path,
        `${column.kind} says something about a person, and ${dataset.id} is about nobody; say whom it is about, or leave the column out`,
      );
    const said = files.get(department.id)?.datasets?.[dataset.id]?.columns?.[column.name];
    settings(column, dataset, { for: undefined, becomes: undefined, ...said }, path, report);
    accepted(lake, column, dataset, path, report);
    if (column.linkage !== null) linkage(lake, department.id, column, path, report);
    if (column.pattern !== null && !isExpression(column.pattern))
      report(path, `pattern: "${column.pattern}" is not a regular expression`);
  }
};

function settings(
  column: Column,
  dataset: Dataset,
  said: { readonly for?: unknown; readonly becomes?: unknown },
  path: string,
  report: Report,
): void {
  if (column.reveals === "plain" && said.becomes !== undefined)
    report(
      path,
      `becomes: ${column.kind} is plain and stays as it came; leave becomes out, or write the kind that it is`,
    );
  if (column.reveals === "plain" && said.for !== undefined)
    report(
      path,
      `for: ${column.kind} is plain, which everyone sees who sees the dataset; leave for out, or write the kind that it is`,
    );
  if (said.for !== undefined)
    for (const purpose of column.purposes)
      if (!dataset.purposes.includes(purpose))
        report(path, `for: ${dataset.id} does not serve ${purpose}${suggestion(purpose, dataset.purposes)}`);
  const order = dataset.zones.map((zone) => ({ zone, treatment: column.zones[zone]?.treatment ?? "drop" }));
  for (const [index, here] of order.entries()) {
    const before = order[index - 1];
    if (before && treatments[here.treatment].strictness < treatments[before.treatment].strictness)
      report(
        path,
        `becomes: ${here.treatment} in ${here.zone} wants what ${before.treatment} has taken away in ${before.zone}; say one at least as strict`,
      );
  }
}

function accepted(lake: Lake, column: Column, dataset: Dataset, path: string, report: Report): void {
  for (const zone of dataset.zones) {
    const { accepts } = lake.zones[zone];
    const treatment = column.zones[zone]?.treatment ?? "drop";
    const { countsAs } = treatments[treatment];
    if (countsAs === "absent" || accepts === "identified" || column.reveals === "plain") continue;
    if (accepts === "pseudonymised" && (column.reveals !== "direct" || countsAs !== "unchanged")) continue;
    // Open takes nobody's data: whoever published a dataset about people has been told so at the statement.
    if (accepts === "anonymous" && dataset.about.length > 0 && zone === "open") continue;
    report(
      path,
      `${column.kind} would be there in ${zone} (${treatment}), which accepts ${accepts} data only; say becomes: drop, or let ${dataset.id} end before ${zone}`,
    );
  }
}

function linkage(lake: Lake, department: string, column: Column, path: string, report: Report): void {
  const shared = lake.linkages.find(({ id }) => id === column.linkage);
  if (!shared)
    report(
      path,
      `linkage: there is no linkage ${column.linkage} in lake.yaml${suggestion(
        column.linkage ?? "",
        lake.linkages.map(({ id }) => id),
      )}`,
    );
  else if (!shared.departments.includes(department))
    report(path, `linkage: ${shared.id} does not name ${department}; lake.yaml adds it under linkages`);
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
