import type { CallFailure } from "./call-failure.ts";
import { retryRules } from "./retry-rules.ts";

/** How long a failure is worth trying again (milliseconds, 0: not at all), and whether it may have had its effect. */
export function retryable(
  failure: CallFailure,
  budget: number,
): { readonly patience: number; readonly uncertain: boolean } {
  const rule = retryRules.find(
    ({ codes, message, operations }) =>
      codes.includes(failure.code) &&
      (message?.test(failure.message) ?? true) &&
      (operations?.includes(failure.operation) ?? true),
  );
  // AWS's own refusals end in Exception and come before any effect; of anything else nobody knows.
  if (rule === undefined) return { patience: 0, uncertain: !failure.code.endsWith("Exception") };
  return { patience: Math.min(rule.patience ?? budget, budget), uncertain: rule.effect === "maybe" };
}
