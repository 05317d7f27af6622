import type { GuessedColumn } from "./guess-columns.ts";
import type { SourceTable } from "./source-column.ts";

/** What people say of a department and its first dataset, each as it stands in the file; null where not said. */
export interface Answers {
  readonly department: string | null;
  readonly title: string | null;
  readonly owner: string | null;
  readonly purpose: string | null;
  readonly about: string | null;
  readonly basis: string | null;
  readonly power: string | null;
  readonly condition: string | null;
  readonly offences: string | null;
  readonly policyDocument: string | null;
  readonly dpia: string | null;
  readonly review: string | null;
  readonly source: string | null;
  readonly route: string | null;
  readonly to: string | null;
  readonly host: string | null;
  readonly databaseName: string | null;
  readonly every: string | null;
  readonly dataset: string | null;
  readonly description: string | null;
  readonly keep: string | null;
}

/** What is there already, in the department's file. */
export interface Existing {
  readonly purposes: readonly string[];
  readonly sources: readonly string[];
  readonly datasets: readonly string[];
}

/** All that decides what has still to be asked. */
export interface Situation {
  readonly answers: Answers;
  /** Null when the department is made without a dataset. */
  readonly table: SourceTable | null;
  readonly columns: readonly GuessedColumn[];
  /** Null when the department is new. */
  readonly existing: Existing | null;
  /** Kinds that the language or lake.yaml has and that are special, with those of them that are about offences. */
  readonly special: ReadonlySet<string>;
  readonly offence: ReadonlySet<string>;
  /** Words of `about`. */
  readonly people: ReadonlySet<string>;
}

/** Whether the dataset is for a purpose that the file has already. */
export function servesExisting({ answers, existing }: Situation): boolean {
  if (!existing) return false;
  return answers.purpose === null ? existing.purposes.length === 1 : existing.purposes.includes(answers.purpose);
}

/** Whether it was said that nobody is in the data. */
export function isAboutNobody({ about }: Answers): boolean {
  return about !== null && words(about).includes("nobody");
}

/** The words of an answer that can be several: `service_user, carer`. */
export function words(answer: string): readonly string[] {
  return answer.split(/[\s,]+/).filter((word) => word !== "");
}
