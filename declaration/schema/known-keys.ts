import { departmentFile } from "./department-file.ts";
import { entitiesFile } from "./entities-file.ts";
import { exceptionsFile } from "./exceptions-file.ts";
import { type Grammar, grammarOf } from "./grammar.ts";
import { lakeFile } from "./lake-file.ts";

/** A key of the language, where it stands. */
export interface KnownKey {
  /** `datasets.*.columns.*.called`: `*` stands for a chosen name or a place in a list. */
  readonly path: string;
  readonly grammar: Grammar;
  readonly isOptional: boolean;
}

/** The grammar of each kind of file. */
export const grammars = {
  department: grammarOf(departmentFile),
  lake: grammarOf(lakeFile),
  entities: grammarOf(entitiesFile),
  exceptions: grammarOf(exceptionsFile),
} as const;

/** Every key below a grammar, in the order in which keys are written. */
export function knownKeys(grammar: Grammar, path = ""): readonly KnownKey[] {
  const below = [...(grammar.keys ?? [])].flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const isOptional = "optional" === inner.field._zod.def.type;
    return [{ path: at, grammar: inner, isOptional }, ...knownKeys(inner, at)];
  });
  const each = [grammar.list, grammar.map].flatMap((inner) =>
    inner ? knownKeys(inner, path === "" ? "*" : `${path}.*`) : [],
  );
  return [...below, ...each];
}
