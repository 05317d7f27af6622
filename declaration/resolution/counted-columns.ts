import type { Column, Dataset, TableZone } from "../lake.ts";
import type { By } from "../phrases/by.ts";
import type { Report } from "../reading/report.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { suggestion } from "../words.ts";

/** The columns of a dataset that counts rows: what it counts by, `count`, and the sums; none of them says who. */
export function countedColumns(
  countBy: readonly By[],
  sum: readonly string[],
  inputs: readonly Dataset[],
  zones: readonly TableZone[],
  path: string,
  report: Report,
  mayBeThere: (dataset: string, column: string) => boolean,
): Column[] {
  const [input] = inputs;
  const [zone] = zones;
  if (!input || !zone) return [];
  if (inputs.length > 1) report(`${path}.made_from`, "count_by counts the rows of one dataset; make that one first");
  if (!input.zones.includes(zone)) {
    report(
      `${path}.made_from`,
      `${input.id} is not there in ${zone}; let it reach ${zone}, or count in a zone that it reaches`,
    );
    return [];
  }
  const made = (
    name: string,
    kind: string,
    type: string,
    description: string,
    values: Column["values"] = null,
  ): Column => ({
    name,
    kind,
    called: name,
    description,
    reveals: "plain",
    values,
    range: null,
    pattern: null,
    of: null,
    entity: null,
    purposes: [],
    linkage: null,
    was: null,
    zones: Object.fromEntries(zones.map((each) => [each, { treatment: "keep", type }])),
  });
  const find = (name: string, at: string): { column: Column; type: string } | null => {
    const column = input.columns.find((each) => each.name === name);
    const here = column?.zones[zone];
    if (!column && mayBeThere(input.id, name)) return null;
    if (!column)
      report(
        at,
        `${input.id} has no column ${name}${suggestion(
          name,
          input.columns.map((each) => each.name),
        )}`,
      );
    else if (!here?.type) report(at, `${name} is not there in ${zone}`);
    else if (column.reveals === "direct" && treatments[here.treatment].countsAs !== "banded")
      report(at, `${name} names a person, so each count would be one person; count by a column that does not`);
    else if (treatments[here.treatment].countsAs === "pseudonym")
      report(at, `${name} is a pseudonym in ${zone}, so each count would be one person; count by another column`);
    else return { column, type: here.type };
    return null;
  };
  const by = countBy.flatMap((each, index) => {
    const at = countBy.length > 1 ? `${path}.count_by[${index}]` : `${path}.count_by`;
    const found = find(each.column, at);
    if (!found) return [];
    if (each.by === "value")
      return [made(each.column, found.column.kind, found.type, found.column.description, found.column.values)];
    if (found.type !== "date" && found.type !== "timestamp") {
      report(at, `${each.column} is no date, so it has no ${each.by}; count by ${each.column}`);
      return [];
    }
    return [made(countedName(each), "text", "string", `The ${each.by} of ${each.column}`)];
  });
  const sums = sum.flatMap((name, index) => {
    const at = sum.length > 1 ? `${path}.sum[${index}]` : `${path}.sum`;
    const found = find(name, at);
    if (!found) return [];
    if (!/^(int|bigint|double|decimal)/.test(found.type)) {
      report(at, `${name} is no number, so it cannot be added up`);
      return [];
    }
    return [made(name, found.column.kind, found.type, `Sum of ${name}`)];
  });
  const all = [
    ...by,
    made("count", "number", "bigint", "Number of rows; small numbers are hidden, others rounded"),
    ...sums,
  ];
  const names = all.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    report(
      path,
      `two of its columns would be called ${twice}; count by each once, or rename the column in ${input.id}`,
    );
  return all;
}

/** The column that holds what is counted by: `ward`, `issued_on_month`. */
export function countedName({ column, by }: By): string {
  return by === "value" ? column : `${column}_${by}`;
}
