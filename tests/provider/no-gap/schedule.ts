/** Picks one of `n` possibilities, from 0. */
export type Choose = (n: number) => number;

/** Who waits for a turn, and in which order they get it: one API call at a time, as `choose` says. */
export class Schedule {
  readonly #choose: Choose;
  readonly #waiting: (() => void)[] = [];

  constructor(choose: Choose) {
    this.#choose = choose;
  }

  turn(): Promise<void> {
    return new Promise((go) => this.#waiting.push(go));
  }

  /** Gives turns until the work is over; each only when everyone who can go on without one has done so. */
  async drive<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const end = work.finally(() => {
      over = true;
    });
    // Failures are told to whoever awaits the result below.
    end.catch(() => undefined);
    while (!over) {
      for (let settled = 0; settled < 3; settled += 1) await new Promise((next) => setImmediate(next));
      const [go] = this.#waiting.length > 0 ? this.#waiting.splice(this.#choose(this.#waiting.length), 1) : [];
      go?.();
    }
    return end;
  }

  /** Lets everyone go who waits: whatever a killed process had begun ends with it, and holds up no later process's work on the same thing. */
  async end(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((next) => setImmediate(next));
      if (this.#waiting.length > 0) quiet = -1;
      for (const go of this.#waiting.splice(0)) go();
    }
  }
}

/** A choice that a number leads to (mulberry32); equal numbers choose alike. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** Every order, or the first `most`: gives one choice after another until all have been taken. */
export function* everyOrder(most: number): Generator<Choose> {
  let path: { taken: number; of: number }[] = [];
  for (let run = 0; run < most; run += 1) {
    let at = 0;
    const prefix = path;
    const walked: { taken: number; of: number }[] = [];
    yield (n) => {
      const taken = prefix[at]?.taken ?? 0;
      at += 1;
      walked.push({ taken, of: n });
      return taken;
    };
    while (walked.length > 0 && (walked.at(-1)?.taken ?? 0) + 1 >= (walked.at(-1)?.of ?? 0)) walked.pop();
    const last = walked.at(-1);
    if (last === undefined) return;
    path = [...walked.slice(0, -1), { ...last, taken: last.taken + 1 }];
  }
}
