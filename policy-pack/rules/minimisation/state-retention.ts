import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const parts = [
  ["period", "for how long"],
  ["after", "after what"],
  ["reference", "under which entry of the retention schedule"],
] as const;

/**
 * MIN-11: data about people is kept for a stated period, after a stated event, under an entry of the schedule (UK GDPR
 * Art 5(1)(e), Art 30(1)(f)). What is made from other datasets and says none ends with the rows of those.
 */
export const stateRetention: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judge(dataset) }));

function judge(dataset: Resource): Judgement {
  if (!isPersonal(dataset)) return compliant(["about"]);
  const about = dataset.elements("about");
  if (about.state === "malformed") return unreadable(about);
  const judged = judgeKeep(dataset);
  // Who it is about may turn out to be nobody.
  return judged.verdict !== "compliant" && about.state === "unknown" ? unreadable(about) : judged;
}

/** The declarations' own phrase, `6 years after closed_on (PK-07)`, for programs that hand it on as it stands. */
const phrase = /^[1-9]\d* (day|month|year)s? after \S+ \(\S.*\)$/;

function judgeKeep(dataset: Resource): Judgement {
  const said = dataset.text("keep");
  if (said.state === "known")
    return phrase.test(said.value)
      ? compliant([said.path])
      : violation("keep does not say for how long, after what, and under which entry of the schedule", [said.path]);
  const keep = dataset.record("keep");
  if (keep.state === "absent") {
    return judgeInherited(dataset, keep);
  }
  if (keep.state !== "known") return unreadable(keep);
  return worst(
    parts.map(([part, what]) => {
      const said = dataset.text(`keep.${part}`);
      if (said.state !== "known") return unreadable(said, `keep does not say ${what}`);
      const isSaid = part === "period" ? /^[1-9]\d* (day|month|year)s?$/.test(said.value) : said.value.trim() !== "";
      return isSaid ? compliant([said.path]) : violation(`${said.path} does not say ${what}`, [said.path]);
    }),
  );
}

/** What says no keep ends with the rows that it is made from; each of those has to be named. */
function judgeInherited(dataset: Resource, keep: Exclude<Reading<unknown>, { readonly state: "known" }>): Judgement {
  const missing = "is about people, and says no keep";
  const madeFrom = dataset.elements("madeFrom");
  if (madeFrom.state === "unknown") return unreadable(madeFrom);
  const inputs = madeFrom.state === "known" ? madeFrom.value.map((path) => dataset.text(path)) : [];
  const isNamed = inputs.map(
    (input) => input.state === "unknown" || (input.state === "known" && input.value.trim() !== ""),
  );
  if (inputs.length === 0 || isNamed.includes(false)) return unreadable(keep, missing);
  const hidden = inputs.find((input) => input.state === "unknown");
  return hidden ? unreadable(hidden) : compliant(["madeFrom"]);
}
