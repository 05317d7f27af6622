import { CallFailure } from "../account/call-failure.ts";
import { PartlyDone } from "./partly-done.ts";

/** How to go on after a refusal, by AWS's name of it. */
const remedies: Readonly<Record<string, string>> = {
  AccessDeniedException:
    "give the deploying role this permission, and name it in the administrators of the Lake Formation settings",
  EntityNotFoundException: "make what it names first, or correct the name",
  ResourceNumberLimitExceededException: "raise the quota, or declare less",
  StillHeld: "look who grants it; somebody else, or the role is an administrator",
  Cancelled: "run it again",
};

/** What failed; what was and was not changed; how to go on: one line for the operator, no stack trace. */
export function failureMessage(error: unknown): string {
  if (error instanceof PartlyDone) return error.message;
  if (!(error instanceof CallFailure)) return error instanceof Error ? error.message : String(error);
  const effect = error.uncertain ? "this call may or may not have had its effect" : "this call changed nothing";
  const remedy = remedies[error.code] ?? "correct it and run it again";
  return `${error.operation}: ${error.code}: ${error.message}; ${effect}, what was done before it stays and is found by the next run; ${remedy}`;
}
