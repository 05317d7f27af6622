import { placeWords, principalWords } from "./place-words.ts";
import { type Given, rightsOf } from "./rights.ts";

interface Declared extends Given {
  readonly principal: string;
}

/** Who gains and loses which rights, one sentence each. */
export function grantWords(before: Declared | undefined, wanted: Declared): readonly string[] {
  const now = rightsOf(wanted);
  const old = before === undefined ? new Set<string>() : rightsOf(before);
  const who = principalWords(wanted.principal);
  const where = placeWords(wanted.on);
  const sentence = (verb: string, rights: ReadonlySet<string>) =>
    rights.size === 0 ? [] : [`${who} ${verb} ${[...rights].sort().join(", ")} on ${where}`];
  return [...sentence("gains", now.difference(old)), ...sentence("loses", old.difference(now))];
}
