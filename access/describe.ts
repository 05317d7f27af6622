import type { Column, Dataset, Department, Lake, Purpose, Treatment } from "../declaration/lake.ts";
import { compileAccess, type FilteredAccess, type WithheldAccess } from "./compile.ts";
import { aim, dayInWords, inList, law, titleOf, treatmentWords } from "./wording.ts";

/** Who would see what on a day (ISO date), one sentence a statement and dataset, in the order of departments. */
export function describeAccess(lake: Lake, asOf: string): readonly string[] {
  const access = compileAccess(lake, asOf);
  const departments = new Map(lake.departments.map((department) => [department.id, department]));
  const lines: string[] = [];
  for (const filtered of access.filtered) {
    const giver = departments.get(filtered.giver);
    const receiver = departments.get(filtered.receiver.department);
    const dataset = giver?.datasets.find(({ id }) => id === filtered.dataset);
    const purpose = departments.get(filtered.purpose.department)?.purposes.find(({ id }) => id === filtered.purpose.id);
    if (giver && receiver && dataset && purpose)
      lines.push(describeFiltered(filtered, giver, receiver, dataset, purpose));
  }
  for (const opened of access.opened) {
    const giver = departments.get(opened.giver);
    const dataset = giver?.datasets.find(({ id }) => id === opened.dataset);
    if (giver && dataset) {
      const everyone =
        opened.visibility === "department" ? `Everyone in ${giver.title}` : "Everyone in the organisation";
      lines.push(`${everyone} will see ${titleOf(giver, dataset)} (${opened.zone} copy), which is about nobody.`);
    }
  }
  for (const [because, alike] of Map.groupBy(access.withheld, (withheld) => withheld.because)) {
    const titles = alike.flatMap(({ giver, dataset }) => {
      const department = departments.get(giver);
      const table = department?.datasets.find(({ id }) => id === dataset);
      return department && table ? [titleOf(department, table)] : [];
    });
    lines.push(`${withheldWords[because]}: ${[...new Set(titles)].join("; ")}.`);
  }
  return lines;
}

/** What a statement gives nothing of, and why; the datasets follow. */
const withheldWords: Readonly<Record<WithheldAccess["because"], string>> = {
  ended: "Ended, so that nothing is given",
  retiring: "Of a retiring department, so that nothing is given",
  "receiver-retiring": "For a retiring department, so that nothing is given",
  partner: "For a partner, to whom nothing is given in the lake before deliveries are built",
  "published-later": "For the public, prepared in the open zone and not published by this version",
  "not-used-by-receiver": "Not used by the receiver's purpose, so that nothing is given",
};

function describeFiltered(
  access: FilteredAccess,
  giver: Department,
  receiver: Department,
  dataset: Dataset,
  purpose: Purpose,
): string {
  const { sight } = access;
  const columns = dataset.columns.filter(({ name }) => sight.named.includes(name));
  const treatmentOf = (column: Column): Treatment => column.zones[access.zone]?.treatment ?? "keep";
  const named = [...Map.groupBy(columns, (column) => treatmentWords[treatmentOf(column)][0])].map(([words, alike]) => {
    const [first] = alike;
    const many = first === undefined ? words : treatmentWords[treatmentOf(first)][1];
    return `${inList(alike.map(({ name }) => name))} ${alike.length === 1 ? words : many}`;
  });
  const naming = columns.filter((column) => column.reveals === "direct" && treatmentOf(column) === "keep");
  const special = columns.filter((column) => column.reveals === "special");
  const revealing = [
    ...(naming.length === 0 ? [] : [` Names a person: ${inList(naming.map(({ name }) => name))}.`]),
    ...(special.length === 0 ? [] : [` Special category: ${inList(special.map(({ name }) => name))}.`]),
  ].join("");
  const where = access.rowExpression === null ? "" : `, rows where ${access.rowExpression}`;
  const what = named.length === 0 ? ", none of which says who it is" : `: ${named.join("; ")}`;
  const agreement = access.share === null ? "" : `, under ${access.share.agreement}`;
  const hidden = sight.hidden.length === 0 ? "" : ` Not shown: ${inList(sight.hidden)}.`;
  const absent = sight.absent.length === 0 ? "" : ` Not in this copy: ${inList(sight.absent)}.`;
  return (
    `${receiver.title} ${access.receiver.group} will see ${sight.columns.length} of ${dataset.columns.length} columns of ` +
    `${titleOf(giver, dataset, receiver)} (${access.zone} copy${where})${what}.${revealing} ` +
    `${aim(purpose)} (${law(purpose)})${agreement}, until ${dayInWords(access.until)}.${hidden}${absent}`
  );
}
