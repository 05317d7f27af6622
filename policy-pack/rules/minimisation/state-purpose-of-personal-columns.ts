import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { columnName, columnsOf, type DeclaredColumn, declaredAt } from "../../view/declared-columns.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";

/** MIN-01: a column that says something of who a person is has a purpose (UK GDPR Art 5(1)(b)). */
export const statePurposeOfPersonalColumns: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judge(dataset) }));

function judge(dataset: Resource): Judgement {
  if (!isPersonal(dataset)) return compliant(["about"]);
  const about = dataset.elements("about");
  if (about.state === "malformed") return unreadable(about);
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const judged = worst(columns.value.map(judgeColumn));
  return about.state === "unknown" && judged.verdict !== "compliant" ? unreadable(about) : judged;
}

function judgeColumn(column: DeclaredColumn): Judgement {
  const { dataset, path, reveals } = column;
  if (reveals.state !== "known") return unreadable(reveals);
  if (reveals.value === "plain") return compliant([reveals.path]);
  const purposes = dataset.elements(`${path}.purposes`);
  const texts = purposes.state === "known" ? purposes.value.map((one) => dataset.text(one)) : [];
  if (texts.some((text) => text.state === "known" && text.value.trim() !== "")) return compliant([purposes.path]);
  if ([purposes, ...texts].some(({ state }) => state === "unknown"))
    return undecided(`the purposes of ${columnName(column)} are not known yet`, [purposes.path], [purposes.path]);
  const message = `column ${columnName(column)} is about people and has no purpose`;
  return violation(message, [purposes.path], declaredAt(column));
}
