import type {
  Policies,
  PolicyResource,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { evaluate } from "../evaluate.ts";
import type { PackRow } from "../pack/pack-row.ts";
import { packEnvironment } from "../pack.ts";
import type { RuleVerdict, VerdictsDocument } from "../verdicts-document.ts";
import { type KnownValues, knownValues } from "./known-values.ts";
import { planOfStack } from "./plan-of-stack.ts";

/** Pulumi's name for the policy that reports whatever is weaker than its rule: undecided verdicts and advice. */
export const advicePolicyName = "advice-and-undecided";
const notingPolicyName = "note-inputs";

/** The names that a policy configuration may hold. */
export function configurableNames(rows: readonly PackRow[]): readonly string[] {
  return [...rows.map(({ name }) => name), advicePolicyName, notingPolicyName];
}

/**
 * The rules as policies of Pulumi: one that notes each resource's inputs, one stack policy a rule, and one for advice.
 *
 * Pulumi gives a policy one level; what a rule reports at a weaker level than its own goes through the last.
 */
export function pulumiPolicies(rows: readonly PackRow[]): Policies {
  const noted = new Map<string, KnownValues>();
  const { judged, forget } = oncePerAnalysis((resources: readonly PolicyResource[]) => {
    const plan = planOfStack(resources, noted);
    // No rule of the pack reads the date yet; the engine hands none over.
    return evaluate(plan, { environment: "", asOf: "", all: false, strictUndecided: false });
  });
  const noting: ResourceValidationPolicy = {
    name: notingPolicyName,
    description: "Notes what each resource was given, for the other policies; finds nothing itself.",
    enforcementLevel: "advisory",
    validateResource: ({ urn, props }) => {
      noted.set(urn, knownValues(props));
      forget();
    },
  };
  return [noting, ...rows.map((row) => policyOf(row, judged)), adviceOf(rows, judged)];
}

type Judged = (resources: readonly PolicyResource[]) => VerdictsDocument;

function policyOf(row: PackRow, judged: Judged): StackValidationPolicy {
  return {
    name: row.name,
    displayName: `${row.id} ${row.name}`,
    description: `${row.id}: ${row.fired}`,
    enforcementLevel: row.level.default,
    severity: row.severity,
    remediationSteps: row.remediation,
    validateStack: ({ resources }, report) => {
      for (const verdict of ofRule(judged(resources), row))
        if (!isWeaker(verdict, row, judged(resources))) tell(report, verdict);
    },
  };
}

function adviceOf(rows: readonly PackRow[], judged: Judged): StackValidationPolicy {
  return {
    name: advicePolicyName,
    description: "What cannot be decided yet, or cannot be put right here.",
    enforcementLevel: "advisory",
    validateStack: ({ resources }, report) => {
      const document = judged(resources);
      for (const row of rows)
        for (const verdict of ofRule(document, row))
          if (isWeaker(verdict, row, document)) tell(report, verdict, `${row.id} `);
    },
  };
}

function ofRule(document: VerdictsDocument, row: PackRow): readonly RuleVerdict[] {
  return document.verdicts.filter(({ rule, excepted }) => rule === row.id && !excepted);
}

function isWeaker(verdict: RuleVerdict, row: PackRow, document: VerdictsDocument): boolean {
  return verdict.level === "advisory" && row.level[packEnvironment(document.environment)] === "mandatory";
}

function tell(report: ReportViolation, verdict: RuleVerdict, beginning = ""): void {
  const undecided = verdict.verdict === "undecided" ? "cannot be decided: " : "";
  report(`${beginning}${undecided}${verdict.message}. ${verdict.fix}`, verdict.resource);
}

interface OncePerAnalysis {
  readonly judged: Judged;
  /** The inputs have changed: what was judged of them no longer holds. */
  readonly forget: () => void;
}

/**
 * Keeps the answer for one analysis of a stack, in which Pulumi runs all policies in one turn of the event loop, each
 * with a new copy of the resources.
 */
function oncePerAnalysis(judge: Judged): OncePerAnalysis {
  let kept: { readonly urns: string; readonly document: VerdictsDocument } | undefined;
  const forget = () => {
    kept = undefined;
  };
  const judged: Judged = (resources) => {
    const urns = resources.map(({ urn }) => urn).join("\n");
    if (kept?.urns !== urns) {
      kept = { urns, document: judge(resources) };
      setImmediate(forget);
    }
    return kept.document;
  };
  return { judged, forget };
}
