import { principalWords } from "./place-words.ts";

interface Declared {
  readonly administrators: readonly string[];
  readonly readOnlyAdministrators?: readonly string[] | undefined;
  readonly takeOverDefaults: boolean;
}

/** Who becomes and ceases to be an administrator, and what becomes of the account's defaults. */
export function settingsWords(before: Declared | undefined, wanted: Declared): readonly string[] {
  const change = (what: string, old: readonly string[] = [], now: readonly string[] = []) => [
    ...now.filter((arn) => !old.includes(arn)).map((arn) => `${principalWords(arn)} becomes ${what}`),
    ...old.filter((arn) => !now.includes(arn)).map((arn) => `${principalWords(arn)} is ${what} no more`),
  ];
  const takes = wanted.takeOverDefaults ? "are closed to IAM alone" : "have the account's own defaults again";
  return [
    ...change("a data lake administrator", before?.administrators, wanted.administrators),
    ...change("a read-only administrator", before?.readOnlyAdministrators, wanted.readOnlyAdministrators),
    ...((before?.takeOverDefaults ?? false) === wanted.takeOverDefaults ? [] : [`new databases and tables ${takes}`]),
  ];
}
