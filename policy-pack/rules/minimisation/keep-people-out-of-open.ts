import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { datasetZones } from "../../view/dataset-zones.ts";
import { columnName, columnsOf, type DeclaredColumn, declaredAt, treatmentIn } from "../../view/declared-columns.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** What makes a pseudonym: still personal data (UK GDPR Art 4(5)). */
const pseudonyms = ["hash", "token"];

/** MIN-26: the open zone holds what is about nobody: no dataset about people, and no pseudonym, however well made (UK GDPR Art 4(5), Recital 26). */
export const keepPeopleOutOfOpen: Rule = (estate) => [
  ...estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judge(dataset) })),
  ...estate.ofType("lakeward:lake:Zone").flatMap((zone): readonly Finding[] => {
    const judgement = judgeZone(zone);
    return judgement === undefined ? [] : [{ on: zone, ...judgement }];
  }),
];

function judgeZone(zone: Resource): Judgement | undefined {
  const [role, accepts] = [zoneRole(zone), zone.text("accepts")];
  if (role.state === "known" && role.value !== "open") return undefined;
  if (accepts.state === "known" && accepts.value === "anonymous") return compliant(["accepts"]);
  if (role.state !== "known") return unreadable(role);
  if (accepts.state !== "known") return unreadable(accepts);
  return violation(`accepts is ${JSON.stringify(accepts.value)}, where the open zone takes anonymous data only`, [
    "accepts",
  ]);
}

function judge(dataset: Resource): Judgement {
  const zones = datasetZones(dataset);
  if (zones.state !== "known") return unreadable(zones);
  const names = zones.value;
  const malformed = names.find(({ state }) => state === "malformed" || state === "absent");
  if (malformed?.state === "malformed" || malformed?.state === "absent") return unreadable(malformed);
  const isOpen = names.some((name) => name.state === "known" && name.value === "open");
  const hidden = names.find(({ state }) => state === "unknown");
  if (!isOpen && hidden === undefined) return compliant(["zones"]);
  const judgement = judgeContent(dataset);
  if (isOpen || judgement.verdict !== "violation") return judgement;
  return undecided(`whether it is open is not known yet; ${judgement.message}`, ["zones"], ["zones"]);
}

function judgeContent(dataset: Resource): Judgement {
  const about = dataset.elements("about");
  if (about.state === "unknown") return unreadable(about);
  if (isPersonal(dataset)) {
    const whose = about.state === "known" ? about.value.map((path) => dataset.text(path)) : [];
    const hidden = whose.find(({ state }) => state === "unknown");
    if (hidden?.state === "unknown") return unreadable(hidden);
    return violation("its dataset is about people and lies in the open zone", ["about", "zones"]);
  }
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  return worst([compliant(["about", "zones"]), ...columns.value.map(judgeColumn)]);
}

function judgeColumn(column: DeclaredColumn): Judgement {
  const treatment = treatmentIn(column, "open");
  if (treatment.state === "unknown" || treatment.state === "malformed") return unreadable(treatment);
  if (treatment.state === "absent" || !pseudonyms.includes(treatment.value)) return compliant([treatment.path]);
  return violation(
    `${columnName(column)} is a pseudonym in the open zone, which is personal data still`,
    [treatment.path],
    declaredAt(column),
  );
}
