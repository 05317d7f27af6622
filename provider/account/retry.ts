import { CallFailure } from "./call-failure.ts";
import { type Patience, pause } from "./patience.ts";
import { retryable } from "./retryable.ts";
import type { Tally } from "./tally.ts";

/** Calls, and calls again what is worth it, within the budget, and says so to `log`; throws `CallFailure`. */
export async function retry<T>(
  operation: string,
  attempt: () => Promise<T>,
  patience: Patience,
  tally: Tally,
  log: (message: string) => void,
): Promise<T> {
  const began = patience.clock.now();
  let uncertain = false;
  for (let repetition = 1; ; repetition += 1) {
    if (patience.cancelled.aborted)
      throw new CallFailure(operation, "Cancelled", "cancelled before it was called", uncertain);
    try {
      tally.requests += 1;
      return await attempt();
    } catch (error) {
      const failure = CallFailure.of(operation, error, uncertain);
      const worth = retryable(failure, patience.budget);
      uncertain ||= worth.uncertain;
      const delay = pause(repetition, patience);
      if (patience.clock.now() + delay - began >= worth.patience) throw CallFailure.of(operation, failure, uncertain);
      tally.retries += 1;
      log(
        `${operation}: again in ${delay} ms after ${failure.code}; ${tally.requests} requests, ${tally.retries} repetitions so far`,
      );
      await patience.clock.wait(delay);
    }
  }
}
