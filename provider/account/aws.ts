import { PermissionQueue } from "../lake-formation/queue/permission-queue.ts";
import { type QueueLimits, shippedLimits } from "../lake-formation/queue/queue-limits.ts";
import type { Call } from "./call.ts";
import { toldApart } from "./denied-or-missing.ts";
import type { GlueOperations } from "./glue-operations.ts";
import type { LakeFormationOperations } from "./lake-formation-operations.ts";
import type { Clock, Patience } from "./patience.ts";
import { retry } from "./retry.ts";
import { type Seen, seenWith } from "./seen.ts";
import type { Tally } from "./tally.ts";
import { withoutFailures } from "./without-failures.ts";

/** What a handler may do in the account. */
export interface Aws {
  /** Calls again what is worth it. */
  readonly lakeFormation: Call<LakeFormationOperations>;
  /** Calls again what is worth it. */
  readonly glue: Call<GlueOperations>;
  /** Grants and revokes in batches. */
  readonly permissions: PermissionQueue;
  /** The account's number. */
  readonly account: () => Promise<string>;
  /** ARN under which the calls are made; empty when it is not known. */
  readonly caller: () => Promise<string>;
  readonly clock: Clock;
  /** Waits for what was done to be seen. */
  readonly seen: Seen;
}

export interface Connections {
  readonly lakeFormation: Call<LakeFormationOperations>;
  readonly glue: Call<GlueOperations>;
  readonly account: () => Promise<string>;
  /** Absent: nothing is told apart by who did it. */
  readonly caller?: () => Promise<string>;
}

/** Puts patience and the queue between handlers and the account; batches and repetitions are reported to `log`, without what they are about. */
export function access(
  connections: Connections,
  patience: Patience,
  tally: Tally,
  log: (message: string) => void,
  limits: QueueLimits = shippedLimits,
): Aws {
  const glue: Aws["glue"] = (operation, request) =>
    retry(operation, () => connections.glue(operation, request), patience, tally, log);
  return {
    lakeFormation: async (operation, request) => {
      try {
        const attempt = async () =>
          withoutFailures(operation, request, await connections.lakeFormation(operation, request));
        return await retry(operation, attempt, patience, tally, log);
      } catch (error) {
        throw await toldApart(error, request, glue);
      }
    },
    glue,
    permissions: new PermissionQueue(connections.lakeFormation, patience, tally, log, limits),
    account: connections.account,
    caller: connections.caller ?? (async () => ""),
    clock: patience.clock,
    seen: seenWith(patience),
  };
}
