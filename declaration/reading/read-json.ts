import type { z } from "zod";

/** What a JSON document says, or `file: path: what is wrong`, one each, in the order of the document. */
export type ReadJson<T> =
  | { readonly ok: true; readonly document: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the text of a JSON document by its schema; `file` is only named in problems.
 *
 * @param further what is wrong with a document of the right form: `path: what is wrong`, one each
 */
export function readJson<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
  further: (document: T) => readonly string[],
): ReadJson<T> {
  const wrong = (problems: readonly string[]): ReadJson<T> => ({
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

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  int: "a whole number",
  number: "a number",
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
      return issue.origin === "string" || issue.origin === "array" ? "is empty" : `is less than ${issue.minimum}`;
    default:
      return issue.message;
  }
}

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
