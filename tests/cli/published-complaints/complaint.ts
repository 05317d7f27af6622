import type { PlannedResource } from "../../../preview/plan.ts";

/** Something that users of other lakes asked for or were hurt by, in our words, and what becomes of it here. */
export interface Complaint {
  /** Its place in the list: `hackney 10`, `peers 4.1a`. */
  readonly id: string;
  readonly complaint: string;
  /** Where it was said: threads and pull requests of others; absent for what was seen in a repository as a whole. */
  readonly said?: string;
  readonly answers: readonly [Answer, ...Answer[]];
}

export type Answer = Refused | Found | Built | Tested | Open;

/** Whoever writes it in a declaration is told so, at its line. */
export interface Refused {
  readonly kind: "refused";
  readonly file: string;
  /** What stands there; absent where the file itself goes or comes. */
  readonly written: string;
  readonly instead: string;
}

/** Whoever does it in a program is told by a rule. */
export interface Found {
  readonly kind: "found";
  /** What is done, in words that continue «somebody …». */
  readonly does: string;
  readonly rule: string;
  readonly environment?: "dev" | "prod";
  readonly change: (resources: readonly PlannedResource[]) => readonly PlannedResource[];
}

/** It cannot be written: what is made of the declarations shows it. */
export interface Built {
  readonly kind: "built";
  readonly says: string;
  readonly holds: (resources: readonly PlannedResource[]) => boolean;
}

/** It is no matter of what is written; a test of its own answers. */
export interface Tested {
  readonly kind: "tested";
  readonly says: string;
  /** Below tests. */
  readonly file: string;
  /** Its title, or a part of it, as it stands in the file. */
  readonly title: string;
}

/** It is not caught, and why. */
export interface Open {
  readonly kind: "open";
  readonly says: string;
}
