import { type Patience, pause } from "./patience.ts";

/** Reads once more while what was done is not seen yet; what it then reads is as it is. */
export type Seen = <T>(read: () => Promise<T>, done: (found: T) => boolean) => Promise<T>;

/**
 * How long a change may take to be seen, milliseconds. Lake Formation's lists lag behind grants and revokes
 * [hashicorp/terraform-provider-aws, `permissions.go`: waitPermissionsReady, resourcePermissionsDelete].
 */
const longestLag = 15_000;

/** Waits, with the pauses of a repeated call, for what was done to be seen; cancelled: reads once. */
export function seenWith(patience: Patience): Seen {
  const { clock, budget, cancelled } = patience;
  return async (read, done) => {
    const began = clock.now();
    for (let repetition = 1; ; repetition += 1) {
      const found = await read();
      const delay = pause(repetition, patience);
      const late = clock.now() + delay - began >= Math.min(longestLag, budget);
      if (done(found) || late || cancelled.aborted) return found;
      await clock.wait(delay);
    }
  };
}
