import type { Plan } from "../../../preview/plan.ts";
import { planOf } from "../../components/preview-declarations.ts";
import { filesOf, type LakeShape } from "./lakes.ts";
import { type Choose, seeded } from "./schedule.ts";
import { StackInMemory } from "./stack-in-memory.ts";
import { watchedUp } from "./update.ts";
import { WatchedAccount } from "./watched-account.ts";

/** A lake that stands: what the engine remembers, and the account. */
export interface Standing {
  readonly plan: Plan;
  readonly stack: StackInMemory;
  readonly there: WatchedAccount;
}

const plans = new Map<string, Promise<Plan>>();
const standing = new Map<string, Promise<Standing>>();

/** The plan of a lake; each is made once. */
export function planFor(shape: LakeShape): Promise<Plan> {
  const key = JSON.stringify(shape);
  const found = plans.get(key) ?? planOf(filesOf(shape));
  plans.set(key, found);
  return found;
}

/** A lake as its first update leaves it; each is made once, and forked for what is tried with it. */
export function lakeAsMade(shape: LakeShape, change: (plan: Plan) => Plan = (plan) => plan): Promise<Standing> {
  const key = `${JSON.stringify(shape)} ${change.name}`;
  const make = async (): Promise<Standing> => {
    const plan = change(await planFor(shape));
    const made = { plan, stack: new StackInMemory(), there: new WatchedAccount() };
    await made.stack.up(plan, made.there, seeded(1));
    return made;
  };
  const found = standing.get(key) ?? make();
  standing.set(key, found);
  return found;
}

/** Lakes are kept in memory until then. */
export function forgetLakes(): void {
  plans.clear();
  standing.clear();
}

/** What goes wrong at any moment of an update from one plan to another, in each of some orders. */
export async function breachesOf(from: Standing, to: Plan, orders: Iterable<Choose>): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const choose of orders) {
    const { breaches } = await watchedUp(from.stack.fork(), from.there.fork(), to, choose);
    for (const breach of breaches) found.add(breach);
  }
  return [...found];
}

/** What goes wrong in the first order in which something does, of at most so many. */
export async function someBreach(from: Standing, to: Plan, most: number): Promise<readonly string[]> {
  for (const choose of someOrders(most)) {
    const found = await breachesOf(from, to, [choose]);
    if (found.length > 0) return found;
  }
  return [];
}

/** So many orders, picked by number. */
export function* someOrders(count: number): Generator<Choose> {
  for (let number = 0; number < count; number += 1) yield seeded(number);
}
