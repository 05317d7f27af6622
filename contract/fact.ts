import type { Stage } from "./stage.ts";

/** What is published of Lake Formation, with a way to look whether an account agrees. */
export interface Fact {
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  readonly source: string;
  /** What is to be seen, without anything that differs from account to account. */
  readonly expected: unknown;
  readonly observe: (stage: Stage) => Promise<unknown>;
}
