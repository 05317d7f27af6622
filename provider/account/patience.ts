/** The clock, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How long and how often a call is tried again. */
export interface Patience {
  /** Longest time for one call with all its repetitions, milliseconds. */
  readonly budget: number;
  /** Longest first pause, milliseconds; doubled each time. */
  readonly firstPause: number;
  /** Longest pause, milliseconds. */
  readonly longestPause: number;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** Set when the engine cancels: nothing is begun any more. */
  readonly cancelled: AbortSignal;
}

/** The pause before repetition `n` (from 1): full jitter, any part of a ceiling that doubles up to the longest. */
export function pause(n: number, { firstPause, longestPause, random }: Patience): number {
  return Math.floor(random() * Math.min(longestPause, firstPause * 2 ** (n - 1)));
}
