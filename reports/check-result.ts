import type { AccessComparison, EndingAccess } from "../access/compare/access-change.ts";
import type { VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import type { PlannedResource } from "../preview/plan.ts";

/** What a check of right declarations found, before it is put into words. */
export interface CheckResult {
  /** The day that counted as today, `2026-11-21`. */
  readonly asOf: string;
  readonly organisation: string;
  readonly departments: number;
  readonly datasets: number;
  /** Who would see what, one sentence each. */
  readonly sight: readonly string[];
  /** Statements that have ended or end within 30 days. */
  readonly ending?: readonly EndingAccess[];
  /** What changes of who sees what; absent where nothing was named to compare with. */
  readonly compared?: ComparedResult;
  /** What was judged since a commit; absent where everything was asked for. */
  readonly part?: CheckedPart;
  readonly environments: readonly CheckedEnvironment[];
  /** Environments of lake.yaml without a stack file, for which nothing could be planned. */
  readonly withoutStack: readonly string[];
}

/** The departments that changed since a commit and were judged, or the file for whose change everything was. */
export type CheckedPart =
  | { readonly since: string; readonly departments: readonly string[] }
  | { readonly since: string; readonly departments: null; readonly because: string };

/** A comparison with a base as it was named, or why there is none. */
export type ComparedResult =
  | { readonly compared: true; readonly base: string; readonly comparison: AccessComparison }
  | { readonly compared: false; readonly base: string; readonly because: string };

/** What reports tell of a plan: how many resources it has, and what declares them. */
export interface ReportedPlan {
  readonly resources: readonly Pick<PlannedResource, "urn" | "declared">[];
}

export interface CheckedEnvironment {
  readonly environment: string;
  readonly plan: ReportedPlan;
  readonly verdicts: VerdictsDocument;
  /** What the program said while it ran. */
  readonly messages: readonly string[];
}
