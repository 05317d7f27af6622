import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  namesWithoutColumn,
  textsAt,
} from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { type DeclaredPurpose, purposeDeclaredAt, purposeNamed, purposesOf } from "../../view/purposes.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements } from "../../view/statements.ts";

/** Lawful bases of UK GDPR Art 6(1), in the words of the declarations. */
const bases: readonly string[] = [
  "consent",
  "contract",
  "legal_obligation",
  "vital_interests",
  "public_task",
  "recognised_legitimate_interest",
  "legitimate_interests",
];
/**
 * Points (ea) and (f) of Art 6(1) are not for what a public authority does in the performance of its tasks, as amended by the
 * Data (Use and Access) Act 2025, section 70(2): https://www.legislation.gov.uk/ukpga/2025/18/section/70.
 */
const notForTasks: readonly string[] = ["recognised_legitimate_interest", "legitimate_interests"];
/** People with whom any employer or buyer deals alike: what concerns only them need not be a public task. */
const ofTheHouse: readonly string[] = ["employee", "job_applicant", "contractor", "business_contact", "visitor"];
/** Conditions of Art 9(2) and DPA 2018 Schedule 1, in the words of the declarations; most of them may stand for offences, too. */
const conditions: readonly string[] = [
  "explicit_consent",
  "employment_and_social_protection",
  "vital_interests",
  "made_public",
  "legal_claims",
  "health_or_social_care",
  "public_health",
  "research",
  "statutory_functions",
  "equality_monitoring",
  "preventing_crime",
  "protecting_the_public",
  "preventing_fraud",
  "disability_support",
  "counselling",
  "safeguarding",
];
/** The word of `offences` for control of official authority, UK GDPR Art 10(1). */
const officialAuthority = "official_authority";
/** Kinds of data on offences, UK GDPR Art 10. */
const offences: readonly string[] = ["offence", "allegation"];

/**
 * MIN-02: each purpose has a lawful basis that a public authority may use, and each purpose of a special column a condition:
 * of Art 9 (with DPA 2018 Schedule 1), or of Art 10 for data on offences; so has the purpose of another department that is
 * shown such a column.
 */
export const stateLawfulBasis: Rule = (estate) => [
  ...estate.ofType("lakeward:lake:Department").map((one): Finding => ({ on: one, ...judgeDepartment(one) })),
  ...estate.ofType("lakeward:lake:Dataset").map((one): Finding => ({ on: one, ...judgeDataset(one, estate) })),
  ...estate
    .derive(statements)
    .all.filter(({ isShare }) => isShare)
    .map((one): Finding => ({ on: one.resource, ...judgeShare(one, estate) })),
];

function judgeDepartment(department: Resource): Judgement {
  const purposes = purposesOf(department);
  if (purposes.state === "absent") return compliant(["purposes"]);
  return purposes.state === "known"
    ? worst(purposes.value.map((one) => ({ ...judgePurpose(one), ...purposeDeclaredAt(one) })))
    : unreadable(purposes);
}

function judgePurpose({ department, path, id }: DeclaredPurpose): Judgement {
  const basis = department.text(`${path}.basis`);
  const name = id.state === "known" ? id.value : path;
  if (basis.state !== "known") return unreadable(basis, `purpose ${name} has no lawful basis`);
  if (!bases.includes(basis.value))
    return violation(`${basis.path} is no lawful basis of Art 6(1): ${bases.join(", ")}`, [basis.path]);
  if (!notForTasks.includes(basis.value)) return compliant([basis.path]);
  const about = department.elements(`${path}.about`);
  if (about.state === "unknown") return unreadable(about);
  const words = textsAt(department, `${path}.about`);
  if (words?.length && words.every((word) => ofTheHouse.includes(word))) return compliant([basis.path]);
  const message = `purpose ${name} rests on ${basis.value}, which is not for the tasks of a public authority`;
  return words === undefined && about.state === "known"
    ? undecided(message, [basis.path, about.path], [about.path])
    : violation(message, [basis.path]);
}

function judgeDataset(dataset: Resource, estate: Estate): Judgement {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const department = dataset.text("department");
  return worst(columns.value.map((column) => judgeColumn(column)));

  function judgeColumn(column: DeclaredColumn): Judgement {
    const special = isSpecial(column);
    if (special !== undefined) return special;
    const ids = textsAt(dataset, `${column.path}.purposes`);
    if (ids === undefined || department.state !== "known")
      return undecided(`the purposes of ${columnName(column)} are not known yet`, [column.path], [column.path]);
    if (ids.length === 0)
      return violation(
        `${columnName(column)} is special, and has no purpose that could have a condition`,
        [column.path],
        {
          ...declaredAt(column),
        },
      );
    return worst(ids.map((id) => judgeCondition(column, `${department.value}/${id}`, false, estate)));
  }
}

function judgeShare({ resource, purpose }: Statement, estate: Estate): Judgement {
  const names = textsAt(resource, "columns");
  const named = datasetOf(resource, estate);
  if (names === undefined) {
    const list = resource.elements("columns");
    return list.state === "known" ? undecided("a column is not known yet", ["columns"], ["columns"]) : unreadable(list);
  }
  if (named.state !== "there")
    return undecided("its dataset is not in the document, or not known yet", ["dataset"], ["dataset"]);
  const columns = columnsOf(named.dataset);
  if (columns.state !== "known") return undecided("its columns are not known yet", ["columns"], [named.dataset.urn]);
  const missing = namesWithoutColumn(names, columns.value);
  if (missing.length > 0)
    return undecided(`the dataset does not tell of ${missing.join(", ")}`, ["columns"], [named.dataset.urn]);
  const shown = columns.value.filter((column) => isNamedBy(column, names));
  const judged = shown.map((column): Judgement => {
    const special = isSpecial(column);
    if (special !== undefined) return special;
    if (column.name.state !== "known" || purpose.state !== "known")
      return undecided("for what a special column is shown is not known yet", ["purpose"], [named.dataset.urn]);
    return judgeCondition(column, purpose.value, true, estate);
  });
  return { ...worst(judged), properties: ["columns", "purpose"], related: [named.dataset.urn] };
}

/** The judgement on a column that is not special, or of which it is not known; undefined for a special one. */
function isSpecial(column: DeclaredColumn): Judgement | undefined {
  if (column.reveals.state !== "known") return unreadable(column.reveals);
  return column.reveals.value === "special" ? undefined : compliant([column.reveals.path]);
}

function judgeCondition(column: DeclaredColumn, name: string, isOfAnother: boolean, estate: Estate): Judgement {
  const path = `${column.path}.purposes`;
  const named = purposeNamed(name, estate);
  const at = declaredAt(column);
  if (named.state === "missing")
    return violation(`${columnName(column)} is special, and no purpose ${name} is declared`, [path], at);
  if (named.state !== "there")
    return undecided(
      `the purpose ${name} of ${columnName(column)} is not in the document, or not known yet`,
      [path],
      named.state === "unknown" ? named.waitsFor : [path],
      // A document of some departments need not hold that of every receiver.
      named.state === "elsewhere" && isOfAnother ? { advisory: true } : {},
    );
  const { department, path: where } = named.purpose;
  const related = { related: [department.urn] };
  if (column.kind.state !== "known")
    return undecided(`the kind of ${columnName(column)} is not known`, [column.kind.path], [column.kind.path]);
  const isOffence = column.kind.state === "known" && offences.includes(column.kind.value);
  const condition = department.text(`${where}.${isOffence ? "offences" : "condition"}`);
  if (condition.state === "unknown")
    return undecided(`the condition of ${name} is not known yet`, [path], [department.urn], related);
  const words = isOffence ? [...conditions, officialAuthority] : conditions;
  if (condition.state === "known" && words.includes(condition.value)) return { ...compliant([path]), ...related };
  if (condition.state === "known" && condition.value.trim() !== "")
    return violation(`the condition of purpose ${name} is none of ${words.join(", ")}`, [path], { ...at, ...related });
  const law = isOffence ? "data on offences (Art 10)" : "special categories (Art 9, DPA 2018 Schedule 1)";
  return violation(`${columnName(column)} is special, and purpose ${name} has no condition for ${law}`, [path], {
    ...at,
    ...related,
  });
}
