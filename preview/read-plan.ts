import type { z } from "zod";
import type { Plan } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";

export type ReadPlan =
  | { readonly ok: true; readonly plan: Plan }
  /** `file: path: what is wrong`, one each, in the order of the document. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a plan from the text of a document; `file` is only named in problems. */
export function readPlan(file: string, content: string): ReadPlan {
  const wrong = (...problems: readonly string[]): ReadPlan => ({
    ok: false,
    problems: problems.map((problem) => `${file}: ${problem}`),
  });
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch (error) {
    return wrong(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const read = planSchema.safeParse(document, { reportInput: true });
  if (!read.success) return wrong(...read.error.issues.flatMap(sentences));
  const repeated = repeatedUrns(read.data);
  return repeated.length > 0 ? wrong(...repeated) : { ok: true, plan: read.data };
}

function repeatedUrns(plan: Plan): readonly string[] {
  const seen = new Map<string, number>();
  return plan.resources.flatMap(({ urn }, index) => {
    const first = seen.get(urn);
    if (first !== undefined) return [`resources[${index}].urn: is also that of resources[${first}]`];
    seen.set(urn, index);
    return [];
  });
}

function sentences(issue: z.core.$ZodIssue): readonly string[] {
  return [`${pathOf(issue.path)}${wordsOf(issue)}`];
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const isAbsent = issue.input === undefined;
  switch (issue.code) {
    case "invalid_type":
      return isAbsent
        ? `is missing; it is ${kinds[issue.expected] ?? issue.expected}`
        : `is not ${kinds[issue.expected] ?? issue.expected}`;
    case "invalid_value": {
      const right = issue.values.map((value) => JSON.stringify(value)).join(", ");
      return isAbsent ? `is missing; it is ${right}` : `is not ${issue.values.length > 1 ? "one of " : ""}${right}`;
    }
    case "too_small":
      return issue.origin === "string" ? "is empty" : `is less than ${issue.minimum}`;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  int: "a whole number",
  number: "a number",
};

function pathOf(path: readonly PropertyKey[]): string {
  const joined = path
    .map((step) =>
      typeof step === "number"
        ? `[${step}]`
        : /^[\w$-]+$/.test(String(step))
          ? `.${String(step)}`
          : `[${JSON.stringify(step)}]`,
    )
    .join("")
    .replace(/^\./, "");
  return joined === "" ? "the document " : `${joined}: `;
}
