import type { LakeFile } from "../schema/lake-file.ts";
import { type Kind, kinds } from "./kinds.ts";
import { people } from "./people.ts";

/** The words that the declarations of one lake may use: ours and its own. */
export interface Words {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly people: ReadonlySet<string>;
}

/** Our words with those of `lake.yaml`; an own word that is like nothing, or is ours already, is left out (a check says so). */
export function ownWords(file: LakeFile): Words {
  const all = new Map(Object.entries(kinds));
  for (const [word, own] of Object.entries(file.words?.kinds ?? {})) {
    const like = Object.hasOwn(kinds, own.like) ? kinds[own.like] : undefined;
    if (like && !Object.hasOwn(kinds, word))
      all.set(word, { ...like, reveals: own.reveals ?? like.reveals, what: own.title ?? like.what });
  }
  return { kinds: all, people: new Set([...people, ...Object.keys(file.words?.about ?? {})]) };
}
