import type { PlannedResource } from "../../../preview/plan.ts";
import type { RuleCase, RuleCases } from "../../../tests/policy-pack/rule-cases.ts";
import { type DifferenceLine, lineDifference } from "./line-difference.ts";
import { listing } from "./listing.ts";
import { verdictOn } from "./verdict-on.ts";
import { type LeftOut, without } from "./without.ts";

/** What breaks a rule beside what keeps it, both judged just now. */
export interface Example {
  /** Absent for a rule against something being there at all. */
  readonly passing?: { readonly it: string; readonly lines: readonly string[] };
  readonly failing: {
    readonly it: string;
    readonly on: string;
    readonly lines: readonly string[];
    /** From what passes to what fails; empty where nothing passes. */
    readonly difference: readonly DifferenceLine[];
    readonly says: string;
  };
}

/** Lines; longer examples are shown without the parts of declared things that have no say in the verdict. */
const long = 22;

/** The cases that are marked as the example, else the first of each list; what has no say in the verdicts is left out. */
export function exampleOf({ rule, compliant, failing }: RuleCases): Example {
  const broken = failing.find(({ example }) => example) ?? failing[0];
  const verdict = verdictOn(rule, broken);
  if (verdict?.verdict !== "violation") throw new Error(`${rule}: "${broken.it}" is not broken`);
  const told = { it: broken.it, on: broken.on, says: verdict.message };
  const kept = compliant.find(({ example }) => example) ?? compliant[0];
  if (kept === undefined) return { failing: { ...told, lines: linesOf(broken, broken.resources), difference: [] } };
  if (verdictOn(rule, kept)?.verdict !== "compliant") throw new Error(`${rule}: "${kept.it}" does not hold`);
  const leftOut = withoutSay(rule, kept, broken, verdict.message);
  const [passing, failed] = [kept, broken].map((one) => linesOf(one, without(one.resources, leftOut))) as [
    readonly string[],
    readonly string[],
  ];
  return {
    passing: { it: kept.it, lines: passing },
    failing: { ...told, lines: failed, difference: lineDifference(passing, failed) },
  };
}

/** What stands the same in both and could be left out of both without another word. */
function withoutSay(rule: string, kept: RuleCase, broken: RuleCase, message: string): LeftOut {
  const says = (leftOut: LeftOut) => {
    const stillBroken = verdictOn(rule, broken, without(broken.resources, leftOut));
    const stillKept = verdictOn(rule, kept, without(kept.resources, leftOut));
    return (
      stillBroken?.verdict === "violation" && stillBroken.message === message && stillKept?.verdict === "compliant"
    );
  };
  let leftOut: LeftOut = new Set();
  const tryAll = (parts: readonly string[]) => {
    for (const part of parts) {
      const more = new Set([...leftOut, part]);
      if (says(more)) leftOut = more;
    }
  };
  const shared = broken.resources.flatMap((one) => {
    const other = kept.resources.find(({ urn }) => urn === one.urn);
    return other === undefined ? [] : [{ one, other }];
  });
  tryAll(shared.filter(({ one, other }) => isSame(one, other)).map(({ one }) => one.urn));
  if (linesOf(broken, without(broken.resources, leftOut)).length > long)
    for (const { one, other } of shared.filter(({ one }) => one.type.startsWith("lakeward:lake:")))
      tryAll(samePartsOf(one, other));
  return leftOut;
}

/** What tells a reader which thing it is stays. */
const names = ["department", "dataset", "zone", "group", "purpose", "receiver", "about", "environment"];

function samePartsOf(one: PlannedResource, other: PlannedResource): readonly string[] {
  const keys = Object.keys(one.inputs).filter((key) => isSame(one.inputs[key], other.inputs[key]));
  const { columns } = one.inputs;
  const { columns: others } = other.inputs;
  const sameColumns =
    Array.isArray(columns) && Array.isArray(others)
      ? columns.filter((column) => others.some((each) => isSame(each, column)))
      : [];
  return [
    ...keys.filter((key) => !names.includes(key)).map((key) => `${one.urn} ${key}`),
    ...sameColumns.map((column) => `${one.urn} columns ${JSON.stringify(column)}`),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function linesOf({ plan }: RuleCase, resources: readonly PlannedResource[]): readonly string[] {
  const told = Object.entries({ ...plan?.parameters }).map(([key, value]) => `# ${key}: ${JSON.stringify(value)}`);
  if (plan?.scope !== undefined)
    told.push(`# the plan shows ${plan.scope.account ? "the whole account" : "a part of the account"}`);
  return [...told, ...resources.flatMap((resource) => listing(resource, resources))];
}
