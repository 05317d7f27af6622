import type { AcceptedFinding } from "../lake.ts";
import type { ExceptionsFile } from "../schema/exceptions-file.ts";
import { nearest } from "../words.ts";
import type { Context } from "./context.ts";

/** The entries of `exceptions.yaml`; what names no environment or department, or names both or no selector, is reported. */
export function resolveExceptions(file: ExceptionsFile | null, context: Context): readonly AcceptedFinding[] {
  const environments = context.lake.environments.map(({ name }) => name);
  const entries = Object.entries(file?.accepted ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return entries.flatMap(([id, entry]): readonly AcceptedFinding[] => {
    const path = `exceptions.accepted.${id}`;
    for (const environment of entry.in) {
      if (!environments.includes(environment))
        context.report(`${path}.in`, unknown(environment, "environment", environments));
    }
    const on = selectorOf(entry, path, context);
    if (on === null) return [];
    const { rule, reason, approved, until } = entry;
    return [{ id, rule, environments: entry.in.toSorted(), ...on, reason, approved, until }];
  });
}

function selectorOf(
  entry: ExceptionsFile["accepted"][string],
  path: string,
  { files, report }: Context,
): Pick<AcceptedFinding, "resource" | "department" | "covers"> | null {
  const [resource, department, covers] = [entry.resource ?? null, entry.department ?? null, entry.covers ?? null];
  if (resource !== null && department === null) {
    if (covers !== null) report(`${path}.covers`, "goes with department; a resource is one");
    return { resource, department, covers: 1 };
  }
  if (department === null || resource !== null) {
    report(path, "names what it covers in one way: resource (one, by type::name), or department with covers");
    return null;
  }
  if (!files.has(department)) report(`${path}.department`, unknown(department, "department", [...files.keys()]));
  if (covers === null) {
    report(path, "says by covers how many resources of the department were looked at, so that it does not grow unseen");
    return null;
  }
  return { resource, department, covers };
}

function unknown(word: string, what: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `"${word}" is no ${what}${near === null ? `; there are ${known.join(", ")}` : `; did you mean ${near}?`}`;
}
