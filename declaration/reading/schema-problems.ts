import type { z } from "zod";

type Issue = z.core.$ZodIssue;

interface SchemaProblem {
  /** A declaration path that stands in the file. */
  readonly path: string;
  /** The same as keys and numbers, without the file's id. */
  readonly parts: readonly PropertyKey[];
  readonly message: string;
}

/** zod's issues as problems at places that are there: of a union, those of the form that was written. */
export function flatten(issues: readonly Issue[], id: string, places: ReadonlyMap<string, unknown>): SchemaProblem[] {
  return issues.flatMap((issue) => one(issue, [], id, places));
}

function one(
  issue: Issue,
  before: readonly PropertyKey[],
  id: string,
  places: ReadonlyMap<string, unknown>,
): SchemaProblem[] {
  const parts = [...before, ...issue.path];
  switch (issue.code) {
    case "invalid_union": {
      const written = issue.errors.find(
        (form) => !form.some((inner) => inner.path.length === 0 && inner.code === "invalid_type"),
      );
      if (written) return written.flatMap((inner) => one(inner, parts, id, places));
      return [at(parts, issue.message, id, places)];
    }
    case "unrecognized_keys":
      return issue.message
        .split("\n")
        .map((message, index) => at([...parts, issue.keys[index] ?? ""], message, id, places));
    case "invalid_key":
      return issue.issues.map((inner) => at(parts, inner.message, id, places));
    default:
      return [at(parts, issue.message, id, places)];
  }
}

/** A key that is not there has no place of its own: its map has, and the message names it. */
function at(
  parts: readonly PropertyKey[],
  message: string,
  id: string,
  places: ReadonlyMap<string, unknown>,
): SchemaProblem {
  const path = written(parts, id);
  if (places.has(path)) return { path, parts, message };
  const last = parts.at(-1);
  return { path: written(parts.slice(0, -1), id), parts, message: `${String(last)} ${message}` };
}

function written(parts: readonly PropertyKey[], id: string): string {
  return parts.reduce<string>(
    (path, part) => (typeof part === "number" ? `${path}[${part}]` : `${path}.${String(part)}`),
    id,
  );
}
