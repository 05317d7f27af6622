import { AccountInMemory } from "../account-in-memory.ts";
import type { Loss } from "./loss.ts";

/** What was missing: at some moment of the run, and at its end. */
export interface Measured {
  readonly between: readonly string[];
  readonly atEnd: readonly string[];
}

/** Plays a case with the calls of the bridged provider, looking after each call. */
export function measureBridged(loss: Loss): Measured {
  const there = new AccountInMemory();
  loss.prepare?.(there);
  const watch = watcher(loss, there);
  const told = loss.bridged((operation, request) => {
    const answer = there.call(operation, request);
    watch.look();
    return answer;
  }, there);
  return watch.end(told ?? []);
}

/** Plays the same case with our handlers, looking after each call. */
export async function measureOurs(loss: Loss): Promise<Measured> {
  // Conflicts are part of one case: they are retried at once.
  const there = new AccountInMemory({ budget: 1000 });
  loss.prepare?.(there);
  const watch = watcher(loss, there);
  there.after = watch.look;
  return watch.end((await loss.ours(there)) ?? []);
}

function watcher(loss: Loss, there: AccountInMemory) {
  const between = new Set<string>();
  const reached = new Set(loss.facts(there));
  return {
    look: (): void => {
      const held = loss.facts(there);
      for (const fact of held) reached.add(fact);
      for (const fact of loss.always) if (reached.has(fact) && !held.includes(fact)) between.add(fact);
    },
    end: (told: readonly string[]): Measured => {
      const held = [...loss.facts(there), ...told];
      return { between: [...between], atEnd: loss.declared.filter((fact) => !held.includes(fact)) };
    },
  };
}
