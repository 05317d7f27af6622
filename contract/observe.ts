import type { Account } from "./account.ts";
import type { Fact } from "./fact.ts";
import { Stage } from "./stage.ts";

/** A fact, and what an account showed. */
export interface Observation {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly expected: unknown;
  readonly observed: unknown;
  readonly agrees: boolean;
}

/** What was observed, and what could not be taken back, in the words of the call that would. */
export interface Observations {
  readonly observations: readonly Observation[];
  readonly left: readonly string[];
}

/** Looks at each fact on a stage of its own, which is taken away before the next, whatever happened. */
export async function observe(facts: readonly Fact[], account: Account): Promise<Observations> {
  const observations: Observation[] = [];
  const left: string[] = [];
  for (const [number, { id, says, source, expected, observe: look }] of facts.entries()) {
    const stage = new Stage(account, number);
    try {
      await stage.set();
      const observed = await look(stage);
      const agrees = JSON.stringify(observed) === JSON.stringify(expected);
      observations.push({ id, says, source, expected, observed, agrees });
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      observations.push({ id, says, source, expected, observed: { failed: reason }, agrees: false });
    } finally {
      left.push(...(await stage.clear()));
    }
    // What could not be taken away would be in the way of the next.
    if (left.length > 0) break;
  }
  return { observations, left };
}
