import type { z } from "zod";
import { type QuestionsDocument, questionsSchema } from "./simulate/questions-schema.ts";
import type { LakeFormationSnapshot } from "./snapshot.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

export type ReadDocument<T> =
  | { readonly ok: true; readonly document: T }
  /** `file: path: what is wrong`, one each, in the order of the document. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a snapshot from the text of a document; `file` is only named in problems. */
export function readSnapshot(file: string, content: string): ReadDocument<LakeFormationSnapshot> {
  return read(file, content, snapshotSchema, (snapshot) => repeated(snapshot, ""));
}

/** Reads questions with their snapshot from the text of a document; `file` is only named in problems. */
export function readQuestions(file: string, content: string): ReadDocument<QuestionsDocument> {
  return read(file, content, questionsSchema, ({ snapshot }) => repeated(snapshot, "snapshot."));
}

function read<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
  further: (document: T) => readonly string[],
): ReadDocument<T> {
  const wrong = (problems: readonly string[]): ReadDocument<T> => ({
    ok: false,
    problems: problems.map((problem) => `${file}: ${problem}`),
  });
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch (error) {
    return wrong([`is not JSON (${error instanceof Error ? error.message : String(error)})`]);
  }
  const result = schema.safeParse(document, { reportInput: true });
  if (!result.success) return wrong(result.error.issues.map((issue) => `${pathOf(issue.path)}${wordsOf(issue)}`));
  const problems = further(result.data);
  return problems.length > 0 ? wrong(problems) : { ok: true, document: result.data };
}

/** One name stands for one thing: answers must not depend on which of two comes first. */
function repeated(snapshot: LakeFormationSnapshot, inside: string): readonly string[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    databases: snapshot.databases.map(({ Name }) => Name.toLowerCase()),
    tables: snapshot.tables.map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`.toLowerCase()),
    filters: (snapshot.filters ?? []).map(({ DatabaseName, TableName, Name }) =>
      JSON.stringify([DatabaseName.toLowerCase(), TableName.toLowerCase(), Name]),
    ),
    expressions: (snapshot.expressions ?? []).map(({ Name }) => Name),
    principals: (snapshot.principals ?? []).map(({ arn }) => arn),
  };
  return Object.entries(lists).flatMap(([list, names]) => {
    const first = new Map<string, number>();
    return names.flatMap((name, index) => {
      const other = first.get(name);
      if (other === undefined) first.set(name, index);
      return other === undefined ? [] : [`${inside}${list}[${index}]: is also ${inside}${list}[${other}]`];
    });
  });
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function wordsOf(issue: z.core.$ZodIssue): string {
  const isAbsent = issue.input === undefined;
  switch (issue.code) {
    case "invalid_type": {
      const kind = kinds[issue.expected] ?? issue.expected;
      return isAbsent ? `is missing; it is ${kind}` : `is not ${kind}`;
    }
    case "invalid_value": {
      const right = issue.values.map((value) => JSON.stringify(value)).join(", ");
      return isAbsent ? `is missing; it is ${right}` : `is not ${issue.values.length > 1 ? "one of " : ""}${right}`;
    }
    case "too_small":
      return "is empty";
    default:
      return issue.message;
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  const joined = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
  return joined === "" ? "the document " : `${joined}: `;
}
