import { ConcurrentUpdateError } from "@pulumi/pulumi/automation/index.js";
import { engineWords } from "../../deployment/engine-words.ts";
import type { FailureWords } from "../../deployment/failure-lines.ts";

const recovery = "docs/provider/recovery.md";

/**
 * Why the engine ended, and how to go on.
 *
 * @param said the errors that program, providers and policies told on the way
 * @param stopped whether it was asked to stop
 * @param changed what was, and was not, changed until then
 */
export function engineFailure(
  error: unknown,
  said: readonly string[],
  stopped: boolean,
  changed: string,
): FailureWords {
  if (error instanceof ConcurrentUpdateError)
    return {
      failed: "the stack is locked: another update runs, or one was killed",
      changed: "nothing",
      remedy: `wait for it; if none runs any more, pulumi cancel and what follows (${recovery})`,
    };
  if (stopped)
    return {
      failed: "it was asked to stop, and did before its end",
      changed,
      remedy: `run the same command again: it goes on from there (${recovery})`,
    };
  return {
    failed: said.length > 0 ? said.join("\n") : engineWords(error),
    changed,
    remedy: `mend what is named above, then run the same command again: it goes on from there (${recovery})`,
  };
}
