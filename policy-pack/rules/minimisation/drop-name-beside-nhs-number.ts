import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { zonesAfterRaw } from "../../view/dataset-zones.ts";
import { columnName, columnsOf, type DeclaredColumn, declaredAt, treatmentIn } from "../../view/declared-columns.ts";
import type { Resource } from "../../view/resource.ts";

/** What the NHS number makes needless, by the kinds that hold it. */
const needless = [
  ["person_name", "a name"],
  ["address", "a usual address"],
] as const;
const gone: readonly string[] = ["drop", "hash", "token"];

/**
 * MIN-08: beyond raw no dataset holds an NHS number, a name and a usual address side by side: who has the number needs
 * neither (NHS Data Dictionary, commissioning data sets: both are left out where the number is verified). A number that
 * became a pseudonym is none.
 */
export const dropNameBesideNhsNumber: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").flatMap((dataset): readonly Finding[] => {
    const judgement = judge(dataset);
    return judgement === undefined ? [] : [{ on: dataset, ...judgement }];
  });

function judge(dataset: Resource): Judgement | undefined {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const hidden = columns.value.filter(({ kind }) => kind.state !== "known");
  const numbers = ofKind(columns.value, "nhs_number");
  if (numbers.length === 0 && hidden.length === 0) return undefined;
  const zones = zonesAfterRaw(dataset);
  if (zones.state !== "known") return unreadable(zones);
  return worst(zones.value.map((zone) => judgeZone(columns.value, zone)));
}

function ofKind(columns: readonly DeclaredColumn[], kind: string): readonly DeclaredColumn[] {
  return columns.filter((column) => column.kind.state === "known" && column.kind.value === kind);
}

function judgeZone(columns: readonly DeclaredColumn[], zone: string): Judgement {
  const kinds = ["nhs_number", ...needless.map(([kind]) => kind)];
  const there = kinds.map((kind) => presence(columns, kind, zone));
  const paths = there.flatMap(({ paths }) => paths);
  if (there.some(({ answer }) => answer === "no")) return compliant(paths);
  const what = needless.map(([, words]) => words).join(" and ");
  const message = `${zone} has an NHS number beside ${what}`;
  if (there.some(({ answer }) => answer === "undecided"))
    return undecided(`whether ${message} is not known yet`, paths, paths);
  const [first] = there[1]?.columns ?? [];
  return violation(`${message}: ${there.flatMap((each) => each.columns.map(columnName)).join(", ")}`, paths, {
    ...(first ? declaredAt(first) : {}),
  });
}

interface Presence {
  readonly answer: "yes" | "no" | "undecided";
  readonly columns: readonly DeclaredColumn[];
  readonly paths: readonly string[];
}

/** Whether a column of the kind is there in the zone, or one that may be of the kind. */
function presence(columns: readonly DeclaredColumn[], kind: string, zone: string): Presence {
  const alike = columns.filter((column) => column.kind.state !== "known" || column.kind.value === kind);
  const answers = alike.map((column) => {
    const treatment = treatmentIn(column, zone);
    const isGone = treatment.state === "known" && gone.includes(treatment.value);
    const isCertain = column.kind.state === "known" && treatment.state !== "unknown";
    return { column, path: treatment.path, answer: isGone ? "no" : isCertain ? "yes" : "undecided" };
  });
  const there = answers.filter(({ answer }) => answer === "yes");
  const isPossible = answers.some(({ answer }) => answer === "undecided");
  return {
    answer: there.length > 0 ? "yes" : isPossible ? "undecided" : "no",
    columns: there.map(({ column }) => column),
    paths: answers.map(({ path }) => path),
  };
}
