import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isBetween } from "../../requirements/requirement.ts";
import { either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { datasetZones } from "../../view/dataset-zones.ts";
import { textsAt } from "../../view/declared-columns.ts";
import { datasets } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";

/** Counts under ten are left out and others rounded to five: the rule of the Office for National Statistics for tables from administrative records. */
const [smallest, rounding] = [10, 5];

/** MIN-20: what is published and made of data about people is counted, small counts are left out, and the others rounded. */
export const suppressSmallCounts: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judge(dataset, estate) }));

function judge(dataset: Resource, estate: Estate): Judgement {
  const isOpen = liesOpen(dataset);
  if (isOpen === "no") return compliant(["zones"]);
  const judged = judgePublished(dataset, estate);
  return isOpen === "yes" || judged.verdict !== "violation"
    ? judged
    : undecided(`whether it is published is not known; ${judged.message}`, ["zones"], ["zones"]);
}

function liesOpen(dataset: Resource): Answer {
  const zones = datasetZones(dataset);
  if (zones.state !== "known") return "undecided";
  if (zones.value.some((zone) => zone.state === "known" && zone.value === "open")) return "yes";
  return zones.value.every(({ state }) => state === "known") ? "no" : "undecided";
}

function judgePublished(dataset: Resource, estate: Estate): Judgement {
  const counts = dataset.record("counts");
  if (counts.state === "known") return judgeCounts(dataset);
  if (counts.state === "malformed") return unreadable(counts);
  const fromPeople = isMadeFromPeople(dataset, estate);
  if (fromPeople === "no") return compliant(["madeFrom", "zones"]);
  if (counts.state === "unknown") return unreadable(counts);
  const message = "is published and made of data about people, and does not count them";
  return fromPeople === "yes"
    ? violation(message, ["counts", "madeFrom"])
    : undecided(`whether it ${message} is not known`, ["counts", "madeFrom"], ["madeFrom"]);
}

function judgeCounts(dataset: Resource): Judgement {
  return worst([
    isBetween("counts.smallest", smallest, Number.MAX_SAFE_INTEGER)(dataset),
    isBetween("counts.roundedTo", rounding, Number.MAX_SAFE_INTEGER)(dataset),
  ]);
}

/** Whether it comes from data about people, directly or by way of datasets that are about nobody and leave no small counts out. */
function isMadeFromPeople(dataset: Resource, estate: Estate, above: readonly Resource[] = []): Answer {
  const inputs = textsAt(dataset, "madeFrom");
  const department = dataset.text("department");
  if (inputs?.length === 0) return "no";
  if (inputs === undefined || department.state !== "known") return "undecided";
  const { byName, twice } = estate.derive(datasets);
  return either(
    inputs.map((input): Answer => {
      const name = input.includes("/") ? input : `${department.value}/${input}`;
      const made = twice.has(name) ? undefined : byName.get(name);
      if (made === undefined || made.elements("about").state === "unknown") return "undecided";
      if (isPersonal(made)) return "yes";
      if (above.includes(made) || judgeCounts(made).verdict === "compliant") return "no";
      return isMadeFromPeople(made, estate, [...above, made]);
    }),
  );
}
