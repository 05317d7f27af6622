import type { Joined } from "./candidates.ts";
import type { Resource } from "./resource.ts";

/** Resources that belong to others, by those; of several that say the same thing of one any may be what counts in the account. */
export interface Belongings {
  readonly of: (owner: Resource) => readonly Resource[];
  /** Those that may be of any. */
  readonly loose: readonly Resource[];
}

/** Whose each of the resources is, by what its own name for the owner joins it to. */
export function belongings(all: readonly Resource[], joinedTo: (one: Resource) => Joined): Belongings {
  const joined = all.map((one) => ({ one, to: joinedTo(one) }));
  const owned = Map.groupBy(
    joined.flatMap(({ one, to }) => (to.state === "joined" ? [{ one, owner: to.to }] : [])),
    ({ owner }) => owner,
  );
  return {
    of: (owner) => (owned.get(owner) ?? []).map(({ one }) => one),
    loose: joined.flatMap(({ one, to }) => (to.state === "loose" ? [one] : [])),
  };
}
