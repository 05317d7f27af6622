import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";

const revealing = ["plain", "indirect", "direct", "special"];

/** MIN-01: a column that says something of who a person is has a purpose (UK GDPR Art 5(1)(b)). */
export const statePurposeOfPersonalColumns: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judge(dataset) }));

function judge(dataset: Resource): Judgement {
  if (!isPersonal(dataset)) return compliant(["about"]);
  const about = dataset.elements("about");
  if (about.state === "malformed") return unreadable(about);
  const columns = dataset.elements("columns");
  if (columns.state !== "known") return unreadable(columns);
  const judged = columns.value.map((path) => judgeColumn(dataset, path));
  if (about.state === "unknown" && judged.some(({ verdict }) => verdict !== "compliant")) return unreadable(about);
  return worst(judged);
}

function judgeColumn(dataset: Resource, path: string): Judgement {
  const reveals = dataset.text(`${path}.reveals`);
  if (reveals.state !== "known") return unreadable(reveals);
  if (!revealing.includes(reveals.value))
    return violation(`${reveals.path} is none of ${revealing.join(", ")}`, [reveals.path]);
  if (reveals.value === "plain") return compliant([reveals.path]);
  const purposes = dataset.elements(`${path}.purposes`);
  const name = dataset.text(`${path}.name`);
  const column = name.state === "known" ? name.value : path;
  if (purposes.state === "unknown")
    return undecided(`the purposes of ${column} are not known yet`, [purposes.path], [purposes.path]);
  const stated = purposes.state === "known" && purposes.value.some((purpose) => names(dataset, purpose));
  if (stated) return compliant([purposes.path]);
  const declared =
    dataset.declared && name.state === "known" ? { declared: `${dataset.declared}.columns.${name.value}` } : {};
  return violation(`column ${column} is about people and has no purpose`, [purposes.path], declared);
}

function names(dataset: Resource, path: string): boolean {
  const purpose = dataset.text(path);
  return purpose.state === "unknown" || (purpose.state === "known" && purpose.value.trim() !== "");
}
