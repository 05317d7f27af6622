import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { columnName, columnsOf, type DeclaredColumn, declaredAt, revealsAt } from "../../view/declared-columns.ts";
import { hiddenDatasets } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { structFields } from "../../view/struct-fields.ts";
import { tables } from "../../view/table.ts";
import { tableColumns } from "../../view/table-columns.ts";
import { toldByName } from "../../view/telling-names.ts";

/**
 * MIN-04: a column whose name tells an identifier of people is not declared as plain, and none that says who somebody is stands
 * in a dataset that is said to be about nobody. Where the name misleads, another name
 * with `called` is the acknowledgement; in a table of a program that declares no datasets, the column's parameter
 * `reveals: plain`.
 */
export const ownUpToIdentifiers: Rule = (estate) => [
  ...estate.ofType("lakeward:lake:Dataset").map((one): Finding => ({ on: one, ...judgeDataset(one) })),
  ...estate
    .derive(tables)
    .filter(({ dataset }) => dataset === undefined)
    .map(({ resource }): Finding => ({ on: resource, ...judgeTable(resource, estate) })),
];

function judgeDataset(dataset: Resource): Judgement {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const people = whom(dataset);
  return worst(
    columns.value.map((column) => ({
      ...(people !== "somebody" && contradicts(column) ? denial(column, people) : judge(column.name, column.reveals)),
      ...declaredAt(column),
    })),
  );
}

function whom(dataset: Resource): "nobody" | "somebody" | "unknown" {
  if (!isPersonal(dataset)) return "nobody";
  const about = dataset.elements("about");
  const words = about.state === "known" ? about.value.map((path) => dataset.text(path)) : [];
  const isHidden = about.state === "unknown" || (words.length > 0 && words.every(({ state }) => state === "unknown"));
  return isHidden ? "unknown" : "somebody";
}

/** A dataset that is said to be about nobody is spared by other rules: none of its columns may say who somebody is. */
function contradicts({ reveals }: DeclaredColumn): boolean {
  return reveals.state === "known" && reveals.value !== "plain";
}

function denial(column: DeclaredColumn, whom: "nobody" | "unknown"): Judgement {
  const message = `${columnName(column)} says who somebody is, and its dataset is said to be about nobody`;
  return whom === "nobody"
    ? violation(message, ["about"])
    : undecided("whom the dataset is about is not known yet", ["about"], ["about"]);
}

function judgeTable(table: Resource, estate: Estate): Judgement {
  const columns = tableColumns(table);
  if (columns.state !== "known") return unreadable(columns);
  const judged = worst(
    columns.value.map(({ name, path, type }): Judgement => {
      const reveals = revealsAt(table, `${path}.parameters.reveals`);
      if (reveals.state !== "absent")
        return reveals.state === "known" ? compliant([reveals.path]) : unreadable(reveals);
      if (name.state !== "known") return unreadable(name);
      const inside = type.state === "known" ? structFields(type.value).map((field) => `${name.value}.${field}`) : [];
      const telling = [name.value, ...inside].find((one) => toldByName(one) !== undefined);
      const told = telling && toldByName(telling);
      if (told === undefined)
        return type.state === "unknown" || type.state === "malformed" ? unreadable(type) : compliant([name.path]);
      return violation(`${telling} looks like ${told}, and nothing declares what it reveals`, [name.path]);
    }),
  );
  // The table may be one that a dataset declares, whose names are not known yet.
  const [hidden] = estate.derive(hiddenDatasets);
  return hidden !== undefined && judged.verdict === "violation"
    ? undecided("which dataset declares it is not known yet", judged.properties, [hidden.urn])
    : judged;
}

function judge(name: Reading<string>, reveals: Reading<string>): Judgement {
  if (reveals.state === "known" && reveals.value !== "plain") return compliant([reveals.path]);
  if (name.state !== "known") return unreadable(name);
  const told = toldByName(name.value);
  if (told === undefined) return compliant([name.path]);
  if (reveals.state !== "known") return unreadable(reveals);
  return violation(`${name.value} looks like ${told}, and is declared as plain`, [reveals.path]);
}
