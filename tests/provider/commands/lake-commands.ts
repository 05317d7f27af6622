import { expect } from "chai";
import fc from "fast-check";
import { mixedMoments } from "../../../access/transition/mixed-moments.ts";
import { planFor } from "../no-gap/lake-updates.ts";
import type { LakeShape } from "../no-gap/lakes.ts";
import { seeded } from "../no-gap/schedule.ts";
import type { Sight } from "../no-gap/sight.ts";
import { StackInMemory } from "../no-gap/stack-in-memory.ts";
import { judge } from "../no-gap/update.ts";
import { type Kill, Killed, WatchedAccount } from "../no-gap/watched-account.ts";
import { additions, damages, furnish } from "./others.ts";

/** What should be: the declared lake, what others have added, and what is still to be put right. */
export interface Expected {
  declared: LakeShape | null;
  /** Additions of others that are there, in their order. */
  added: readonly string[];
  /** Something of ours was changed by hand. */
  damaged: boolean;
  /** A run was killed: what it was to lead to; null is a destroyed lake. */
  interrupted: { readonly to: LakeShape | null } | undefined;
}

/** What is. */
export interface Real {
  readonly there: WatchedAccount;
  readonly stack: StackInMemory;
  readonly told: Told;
}

/** Counts of all runs. */
export interface Told {
  runs: number;
  commands: number;
  killed: number;
  /** Recoveries to other declarations than those of the kill. */
  elsewhere: number;
  moments: number;
  refused: number;
}

type Command = fc.AsyncCommand<Expected, Real>;

export function newReal(told: Told): Real {
  const there = new WatchedAccount();
  furnish(there);
  told.runs += 1;
  return { there, stack: new StackInMemory(), told };
}

const made = new Map<LakeShape | null, Promise<WatchedAccount>>();

/** An account in which a lake was made in one run, with what others have added. */
async function afresh(shape: LakeShape | null, added: readonly string[]): Promise<WatchedAccount> {
  const make = async (): Promise<WatchedAccount> => {
    const there = new WatchedAccount();
    furnish(there);
    if (shape !== null) await new StackInMemory().up(await planFor(shape), there, seeded(1));
    return there;
  };
  const found = made.get(shape) ?? make();
  made.set(shape, found);
  const there = (await found).fork();
  for (const addition of added) additions[addition]?.add(there);
  return there;
}

/** Brings the stack to a shape, watched, and compares the account with one made afresh; a kill leaves it for a recovery. */
async function lead(expected: Expected, real: Real, to: LakeShape | null, number: number, kill?: Kill): Promise<void> {
  const { stack, there, told } = real;
  const choose = seeded(number);
  const plan = to === null ? undefined : await planFor(to);
  const added = to === null ? expected.added.filter((each) => additions[each]?.on === "theirs") : expected.added;
  const end = await afresh(to, added);
  const before = there.sight();
  // What a killed run had not taken yet may be seen until the end of the run that goes elsewhere.
  const elsewhere = expected.interrupted !== undefined && expected.interrupted.to !== to;
  const earlier = elsewhere ? (await afresh(expected.declared, expected.added)).sight() : undefined;
  const moments: Sight[] = [];
  there.moment = () => moments.push(there.sight());
  let wasKilled = false;
  try {
    if (expected.interrupted !== undefined) await stack.recall(there, choose);
    if (expected.damaged || expected.interrupted !== undefined) await stack.refresh(there, choose);
    if (plan === undefined) await stack.destroy(there, choose, kill);
    else await stack.up(plan, there, choose, kill);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    wasKilled = true;
  } finally {
    there.moment = () => undefined;
  }
  told.commands += 1;
  told.moments += moments.length;
  expect(judge(before, moments, end.sight(), earlier)).to.deep.equal([]);
  if (wasKilled) {
    told.killed += 1;
    expected.interrupted = { to };
    return;
  }
  expected.interrupted = undefined;
  expected.damaged = false;
  expected.declared = to;
  expected.added = added;
  expect(there.snapshot(["lakeFormation"])).to.deep.equal(end.snapshot(["lakeFormation"]));
}

/** `pulumi up`, after a refresh where something was changed by hand; left out where `lakeward transition` refuses it. */
class Up implements Command {
  readonly shape: LakeShape;
  readonly number: number;
  readonly kill: Kill | undefined;

  constructor(shape: LakeShape, number: number, kill: Kill | undefined) {
    this.shape = shape;
    this.number = number;
    this.kill = kill;
  }

  check({ interrupted }: Readonly<Expected>): boolean {
    return interrupted === undefined;
  }

  async run(expected: Expected, real: Real): Promise<void> {
    const plan = await planFor(this.shape);
    if (mixedMoments([...real.stack.current.values()], plan.resources).length > 0) real.told.refused += 1;
    else await lead(expected, real, this.shape, this.number, this.kill);
  }

  toString(): string {
    return `up(${JSON.stringify(this.shape)}, order ${this.number}${killWords(this.kill)})`;
  }
}

class Destroy implements Command {
  readonly number: number;
  readonly kill: Kill | undefined;

  constructor(number: number, kill: Kill | undefined) {
    this.number = number;
    this.kill = kill;
  }

  check({ interrupted, declared }: Readonly<Expected>): boolean {
    return interrupted === undefined && declared !== null;
  }

  run(expected: Expected, real: Real): Promise<void> {
    return lead(expected, real, null, this.number, this.kill);
  }

  toString(): string {
    return `destroy(order ${this.number}${killWords(this.kill)})`;
  }
}

/** What docs/provider/recovery.md says after a kill: cancel, recall, refresh, and the same again; it may be killed too. */
class Recover implements Command {
  readonly number: number;
  readonly kill: Kill | undefined;

  constructor(number: number, kill: Kill | undefined) {
    this.number = number;
    this.kill = kill;
  }

  check({ interrupted }: Readonly<Expected>): boolean {
    return interrupted !== undefined;
  }

  async run(expected: Expected, real: Real): Promise<void> {
    if (expected.interrupted !== undefined) await lead(expected, real, expected.interrupted.to, this.number, this.kill);
  }

  toString(): string {
    return `recover(order ${this.number}${killWords(this.kill)})`;
  }
}

/** After a kill to other declarations than those of the kill, or to none: nothing of the killed run may be left. */
class GoElsewhere implements Command {
  readonly shape: LakeShape | null;
  readonly number: number;
  readonly kill: Kill | undefined;

  constructor(shape: LakeShape | null, number: number, kill: Kill | undefined) {
    this.shape = shape;
    this.number = number;
    this.kill = kill;
  }

  /** What others had put on a lake that was being destroyed may have gone with it. */
  check({ interrupted, added }: Readonly<Expected>): boolean {
    return (
      interrupted !== undefined && (interrupted.to !== null || added.every((each) => additions[each]?.on === "theirs"))
    );
  }

  async run(expected: Expected, real: Real): Promise<void> {
    if (this.shape !== null) {
      const plan = await planFor(this.shape);
      const choose = seeded(this.number);
      await real.stack.recall(real.there, choose);
      await real.stack.refresh(real.there, choose);
      if (mixedMoments([...real.stack.current.values()], plan.resources).length > 0) {
        real.told.refused += 1;
        return;
      }
    }
    real.told.elsewhere += 1;
    await lead(expected, real, this.shape, this.number, this.kill);
  }

  toString(): string {
    return `go elsewhere(${JSON.stringify(this.shape)}, order ${this.number}${killWords(this.kill)})`;
  }
}

/** Another writer adds something that is to stay. */
class Addition implements Command {
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }

  /** On ours it can only be put while ours is there for certain. */
  check({ declared, interrupted }: Readonly<Expected>): boolean {
    return declared !== null && interrupted === undefined;
  }

  async run(expected: Expected, { there }: Real): Promise<void> {
    additions[this.what]?.add(there);
    expected.added = [...expected.added.filter((each) => each !== this.what), this.what];
  }

  toString(): string {
    return `another ${this.what}`;
  }
}

/** Another writer changes or takes something of ours. */
class Damage implements Command {
  readonly what: string;
  readonly pick: number;

  constructor(what: string, pick: number) {
    this.what = what;
    this.pick = pick;
  }

  check({ declared, interrupted }: Readonly<Expected>): boolean {
    return declared !== null && interrupted === undefined;
  }

  async run(expected: Expected, { there }: Real): Promise<void> {
    damages[this.what]?.(there, this.pick);
    expected.damaged = true;
  }

  toString(): string {
    return `another ${this.what} (${this.pick})`;
  }
}

function killWords(kill: Kill | undefined): string {
  return kill === undefined ? "" : `, killed ${kill.effect ? "after" : "before"} the effect of call ${kill.at}`;
}

const order = fc.nat();
/** Half of the kills come while settings and vocabulary are written, in the first update at least; that makes about 300 calls. */
const kill = fc.record({
  at: fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 320 })),
  effect: fc.boolean(),
});
const untouched = fc.constant(undefined);

/** Sequences of what may happen to one lake, which is brought to the shapes of a pool; what stands here twice comes twice as often. */
export function lakeCommands(pool: readonly LakeShape[], most: number): fc.Arbitrary<Iterable<Command>> {
  const up = (at: fc.Arbitrary<Kill | undefined>) =>
    fc.tuple(fc.constantFrom(...pool), order, at).map(([shape, number, killed]) => new Up(shape, number, killed));
  const recover = (at: fc.Arbitrary<Kill | undefined>) =>
    fc.tuple(order, at).map(([number, killed]) => new Recover(number, killed));
  const destroy = (at: fc.Arbitrary<Kill | undefined>) =>
    fc.tuple(order, at).map(([number, killed]) => new Destroy(number, killed));
  const elsewhere = (at: fc.Arbitrary<Kill | undefined>) =>
    fc
      .tuple(fc.constantFrom(null, ...pool), order, at)
      .map(([shape, number, killed]) => new GoElsewhere(shape, number, killed));
  return fc.commands(
    [
      up(untouched),
      up(untouched),
      up(untouched),
      up(kill),
      up(kill),
      recover(untouched),
      recover(untouched),
      recover(kill),
      elsewhere(untouched),
      elsewhere(untouched),
      elsewhere(kill),
      fc.constantFrom(...Object.keys(additions)).map((what) => new Addition(what)),
      fc.tuple(fc.constantFrom(...Object.keys(damages)), fc.nat(20)).map(([what, pick]) => new Damage(what, pick)),
      destroy(untouched),
      destroy(kill),
    ],
    { maxCommands: most, size: "max" },
  );
}
