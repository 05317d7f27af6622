import { elapsed } from "./elapsed.ts";
import type { Outcome } from "./outcome.ts";
import type { Report } from "./report.ts";

/** Does one step and says what came of it and how long it took; a failure is said by whoever stops because of it. */
export async function step<T>(
  report: Report,
  title: string,
  work: () => Promise<Outcome<T>>,
  result: (value: T) => string,
): Promise<Outcome<T>> {
  const begin = Date.now();
  report.progress(`${title} …`);
  const outcome = await work();
  const time = elapsed(Date.now() - begin);
  report.line(
    outcome.kind === "ready" ? `${title}: ${result(outcome.value)} (${time})` : `${title}: failed after ${time}`,
  );
  return outcome;
}
