import type { CallFailure } from "./call-failure.ts";

interface Rule {
  readonly codes: readonly string[];
  /** Only messages like this; default: any. */
  readonly message?: RegExp;
  /** Only these operations; default: any. */
  readonly operations?: readonly string[];
  /** May the failed call have had its effect? */
  readonly effect: "none" | "maybe";
  /** Longest time to go on trying, milliseconds; default: the whole budget. */
  readonly patience?: number;
}

/**
 * What is worth trying again. Codes: Lake Formation and Glue API references, "Errors"; the Batch operations report them per entry.
 * A role that was made a moment ago is "Invalid principal" until IAM has spread it.
 */
const rules: readonly Rule[] = [
  { codes: ["ConcurrentModificationException"], effect: "none" },
  {
    codes: ["ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded", "SlowDown"],
    effect: "none",
  },
  {
    codes: ["OperationTimeoutException", "InternalServiceException", "InternalServerException", "InternalFailure"],
    effect: "maybe",
  },
  { codes: ["ServiceUnavailable", "ServiceUnavailableException", "503", "500"], effect: "maybe" },
  { codes: ["TimeoutError", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"], effect: "maybe" },
  { codes: ["ECONNREFUSED"], effect: "none", patience: 10_000 },
  { codes: ["ENOTFOUND", "CredentialsProviderError"], effect: "none", patience: 0 },
  { codes: ["InvalidInputException"], message: /invalid principal/i, effect: "none", patience: 30_000 },
  {
    codes: ["InvalidInputException"],
    message: /assume|trust/i,
    operations: ["RegisterResource", "UpdateResource"],
    effect: "none",
    patience: 30_000,
  },
  {
    codes: ["EntityNotFoundException"],
    operations: ["BatchGrantPermissions", "AddLFTagsToResource", "CreateDataCellsFilter"],
    effect: "none",
    patience: 15_000,
  },
];

/** How long a failure is worth trying again (milliseconds, 0: not at all), and whether it may have had its effect. */
export function retryable(
  failure: CallFailure,
  budget: number,
): { readonly patience: number; readonly uncertain: boolean } {
  const rule = rules.find(
    ({ codes, message, operations }) =>
      codes.includes(failure.code) &&
      (message?.test(failure.message) ?? true) &&
      (operations?.includes(failure.operation) ?? true),
  );
  // AWS's own refusals end in Exception and come before any effect; of anything else nobody knows.
  if (rule === undefined) return { patience: 0, uncertain: !failure.code.endsWith("Exception") };
  return { patience: Math.min(rule.patience ?? budget, budget), uncertain: rule.effect === "maybe" };
}
