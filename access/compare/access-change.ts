import type { Category } from "./column-category.ts";
import type { Receiver, SeenColumn } from "./sights.ts";

/** What a change does to who can learn what, worst first; `may-widen` where it cannot be shown that it does not. */
export const effects = ["widens", "may-widen", "changes", "narrows"] as const;
export type Effect = (typeof effects)[number];

/** One change in one sentence. */
export interface AccessChange {
  readonly effect: Effect;
  /** What changed: somebody's sight, or something else that bears on it. */
  readonly about: "gain" | "loss" | "terms" | "purpose" | "data" | "people" | "settings";
  readonly sentence: string;
  /** The lower, the sooner it is read: the place of its most sensitive category, or what stands for it. */
  readonly rank: number;
  /** The most sensitive category among its columns; null where it is about no columns. */
  readonly category: Category | null;
  /** Departments whose owners it touches, sorted; empty for what is one for the whole body. */
  readonly departments: readonly string[];
  /** Place in the declarations: of what is now, or of what was. */
  readonly path: string;
  /** Whose sight of which columns of which tables; empty for what is not about somebody's sight. */
  readonly cells: readonly ChangedCells[];
}

/** The cells that a gain, a loss or a change of terms is about; each is in one change only. */
export interface ChangedCells {
  readonly receiver: Receiver;
  readonly giver: string;
  readonly dataset: string;
  readonly zone: string;
  readonly purpose: { readonly department: string; readonly id: string } | null;
  readonly columns: readonly SeenColumn[];
}

/** A mistake that only the comparison with the base shows. */
export interface BaseProblem {
  /** Declaration path, for the side map. */
  readonly path: string;
  readonly message: string;
}

/** A statement that has ended or is about to. */
export interface EndingAccess {
  readonly until: string;
  readonly state: "ended" | "ending";
  readonly sentence: string;
  readonly path: string;
}

/** What a change of declarations would do, as of a day. */
export interface AccessComparison {
  readonly asOf: string;
  /** Worst effect first, then most sensitive, then widest audience. */
  readonly changes: readonly AccessChange[];
  /** Of the second side alone, by day. */
  readonly ending: readonly EndingAccess[];
  readonly problems: readonly BaseProblem[];
}
