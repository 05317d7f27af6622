import type { Plan } from "../../../preview/plan.ts";
import type { Choose } from "./schedule.ts";
import { breaches, type Sight } from "./sight.ts";
import type { StackInMemory } from "./stack-in-memory.ts";
import type { WatchedAccount } from "./watched-account.ts";

/** What an update did. */
export interface Update {
  readonly calls: number;
  readonly moments: number;
  /** Of each kind once, with the first moment at which it was there. */
  readonly breaches: readonly string[];
}

/** `pulumi up`, with a look at what everybody can read after every change; judged against what they could before and can after. */
export async function watchedUp(
  stack: StackInMemory,
  there: WatchedAccount,
  plan: Plan,
  choose: Choose,
  look: () => void = () => undefined,
): Promise<Update> {
  const before = there.sight();
  const moments: Sight[] = [];
  there.moment = () => {
    moments.push(there.sight());
    look();
  };
  const calls = await stack.up(plan, there, choose);
  there.moment = () => undefined;
  return { calls, moments: moments.length, breaches: judge(before, moments, there.sight()) };
}

/** The breaches of all moments, each told once. */
export function judge(before: Sight, moments: readonly Sight[], after: Sight, earlier?: Sight): readonly string[] {
  return [...new Set(moments.flatMap((moment) => breaches(before, moment, after, earlier)))];
}
