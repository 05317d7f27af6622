import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isDay } from "../../view/day.ts";
import { columnsOf, type DeclaredColumn, textsAt } from "../../view/declared-columns.ts";
import type { Estate } from "../../view/estate.ts";
import { purposeDeclaredAt, purposeNamed } from "../../view/purposes.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** Words of `about` for people who cannot speak for themselves (ICO: children need particular protection). */
const children: readonly string[] = ["child", "pupil"];

/**
 * MIN-10: what holds special categories, or is about children, serves only purposes whose impact was assessed (a reference, not
 * a screening) and is looked at again on a day to come (UK GDPR Art 35). How large a scale is, no declaration says.
 */
export const assessImpact: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").flatMap((dataset): readonly Finding[] => {
    const judgement = judge(dataset, estate);
    return judgement === undefined ? [] : [{ on: dataset, ...judgement }];
  });

function judge(dataset: Resource, estate: Estate): Judgement | undefined {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const young = isAboutChildren(dataset);
  const isAt = (answer: "yes" | "undecided") => (column: DeclaredColumn) =>
    young === answer || isSpecial(column) === answer;
  const certain = columns.value.filter(isAt("yes"));
  const possible = columns.value.filter(isAt("undecided"));
  if (certain.length === 0 && possible.length === 0) return undefined;
  const judged = judgePurposes(certain, dataset, estate);
  if (judged.verdict !== "compliant") return judged;
  // Any of the possible ones may be the only one that counts: then another's purposes do not make up for its own.
  const cases = certain.length > 0 ? [[...certain, ...possible]] : possible.map((column) => [column]);
  if (cases.every((columns) => judgePurposes(columns, dataset, estate).verdict === "compliant")) return judged;
  const message = "whether it holds special categories, or is about children, is not known yet";
  return undecided(message, ["columns"], ["columns"]);
}

function judgePurposes(columns: readonly DeclaredColumn[], dataset: Resource, estate: Estate): Judgement {
  const department = dataset.text("department");
  const named = columns.map((column) => textsAt(dataset, `${column.path}.purposes`));
  const ids = [...new Set(named.flatMap((list) => list ?? []))];
  if (columns.length > 0 && ids.length === 0 && !named.includes(undefined))
    return violation("serves no purpose whose impact could have been assessed", ["columns"]);
  if (department.state !== "known") return unreadable(department);
  const judged = ids.map((id) => judgePurpose(`${department.value}/${id}`, estate));
  return named.includes(undefined)
    ? worst([...judged, undecided("which purposes it serves is not known yet", ["columns"], ["columns"])])
    : worst(judged);
}

function isSpecial({ reveals }: DeclaredColumn): "yes" | "no" | "undecided" {
  if (reveals.state === "known") return reveals.value === "special" ? "yes" : "no";
  return "undecided";
}

/** Of a body's own words for people those that they are like count besides. */
function isAboutChildren(dataset: Resource): "yes" | "no" | "undecided" {
  const answers = ["about", "aboutLike"].map((path) => {
    const list = dataset.elements(path);
    if (list.state === "absent") return "no";
    const words = list.state === "known" ? list.value.map((one) => dataset.text(one)) : [list];
    if (words.some((word) => word.state === "known" && children.includes(word.value.trim().toLowerCase())))
      return "yes";
    return words.every(({ state }) => state === "known") ? "no" : "undecided";
  });
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

function judgePurpose(name: string, estate: Estate): Judgement {
  const path = "columns";
  const named = purposeNamed(name, estate);
  if (named.state === "missing") return violation(`no purpose ${name} is declared`, [path]);
  if (named.state !== "there") {
    const waitsFor = named.state === "unknown" ? named.waitsFor : [path];
    return undecided(`the purpose ${name} is not in the document, or not known yet`, [path], waitsFor);
  }
  const { department, path: where } = named.purpose;
  const [dpia, review] = [department.text(`${where}.dpia`), department.text(`${where}.review`)];
  const more = { related: [department.urn], ...purposeDeclaredAt(named.purpose) };
  const wrong = wrongAssessment(dpia) ?? wrongReview(review, estate.asOf);
  if (wrong !== undefined) return violation(`its purpose ${name} ${wrong}`, [path], more);
  if (dpia.state === "unknown" || review.state === "unknown" || estate.asOf === undefined)
    return undecided(`the assessment of ${name}, or the day, is not known yet`, [path], [department.urn], more);
  return compliant([path]);
}

function wrongAssessment(dpia: Reading<string>): string | undefined {
  if (dpia.state === "unknown") return undefined;
  if (dpia.state !== "known" || dpia.value.trim() === "") return "has no impact assessment";
  return /^screened\b/i.test(dpia.value.trim()) ? "has only been screened" : undefined;
}

function wrongReview(review: Reading<string>, asOf: string | undefined): string | undefined {
  if (review.state === "unknown") return undefined;
  if (review.state !== "known" || !isDay(review.value)) return "has no day of review";
  return asOf !== undefined && review.value <= asOf ? `was to be reviewed by ${review.value}` : undefined;
}
