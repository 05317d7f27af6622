import { CallFailure } from "../account/call-failure.ts";
import { mayBeMissing } from "../account/denied-or-missing.ts";

/** AWS's answers to a revoke of what is not held, or of what is gone. */
export function isNotHeld(failure: unknown): failure is CallFailure {
  if (!(failure instanceof CallFailure)) return false;
  return mayBeMissing(failure) || ["InvalidInputException", "EntityNotFoundException"].includes(failure.code);
}
