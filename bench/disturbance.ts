/** Decides for call after call whether it is throttled, meets another writer, or neither (undefined); half and half, evenly spread from a fixed seed. */
export function disturbance(share: number): () => string | undefined {
  let state = 20261121;
  return () => {
    // A linear congruential generator (Numerical Recipes): the same calls are disturbed in every run.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const drawn = state / 2 ** 32;
    if (drawn >= share) return undefined;
    return drawn < share / 2 ? "ThrottlingException" : "ConcurrentModificationException";
  };
}
