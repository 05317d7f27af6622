import type { BatchPermissionsFailureEntry, Permission, Resource } from "@aws-sdk/client-lakeformation";
import type { Call } from "../../account/call.ts";
import { CallFailure } from "../../account/call-failure.ts";
import type { LakeFormationOperations } from "../../account/lake-formation-operations.ts";
import { type Patience, pause } from "../../account/patience.ts";
import { retryable } from "../../account/retryable.ts";
import type { Tally } from "../../account/tally.ts";

/** Permissions of one principal on one resource. */
export interface PermissionEntry {
  readonly principal: string;
  readonly resource: Resource;
  readonly permissions: readonly Permission[];
}

type Action = "BatchGrantPermissions" | "BatchRevokePermissions";

interface Work {
  readonly entry: PermissionEntry;
  readonly began: number;
  readonly done: () => void;
  readonly failed: (failure: CallFailure) => void;
  repetition: number;
  uncertain: boolean;
}

/** Entries of one Batch request [Lake Formation API reference: BatchGrantPermissions]. */
const entriesPerBatch = 20;
/** More at a time meet ConcurrentModificationException more often than they save [aws/aws-cdk#36215]. */
const batchesInFlight = 3;
/** After the last request, wait this long for others to join it, milliseconds. */
const gathering = 25;
/** Refusals of a whole request that one entry of it may have caused. */
const oneEntrysFault: readonly string[] = ["InvalidInputException", "EntityNotFoundException", "ValidationException"];

/** Gathers what is granted and revoked at the same time into batches; every requester gets its own entry's result. */
export class PermissionQueue {
  readonly #call: Call<LakeFormationOperations>;
  readonly #patience: Patience;
  readonly #tally: Tally;
  readonly #log: (message: string) => void;
  readonly #waiting: Readonly<Record<Action, Work[]>> = { BatchGrantPermissions: [], BatchRevokePermissions: [] };
  #inFlight = 0;
  #asked = 0;

  constructor(call: Call<LakeFormationOperations>, patience: Patience, tally: Tally, log: (message: string) => void) {
    this.#call = call;
    this.#log = log;
    this.#patience = patience;
    this.#tally = tally;
  }

  /** Throws the entry's own `CallFailure`. */
  grant(entry: PermissionEntry): Promise<void> {
    return this.#ask("BatchGrantPermissions", entry);
  }

  /** Throws the entry's own `CallFailure`; what is not held is a failure too. */
  revoke(entry: PermissionEntry): Promise<void> {
    return this.#ask("BatchRevokePermissions", entry);
  }

  #ask(action: Action, entry: PermissionEntry): Promise<void> {
    return new Promise((done, failed) => {
      this.#join(action, { entry, began: this.#patience.clock.now(), done, failed, repetition: 1, uncertain: false });
    });
  }

  #join(action: Action, work: Work): void {
    this.#waiting[action].push(work);
    this.#send(entriesPerBatch);
    this.#asked += 1;
    const mine = this.#asked;
    void this.#patience.clock.wait(gathering).then(() => {
      if (mine === this.#asked) this.#send(1);
    });
  }

  /** Sends every batch of at least so many entries for which there is room; grants before revokes. */
  #send(atLeast: number): void {
    for (const action of ["BatchGrantPermissions", "BatchRevokePermissions"] as const) {
      const waiting = this.#waiting[action];
      while (this.#inFlight < batchesInFlight && waiting.length >= atLeast) {
        this.#inFlight += 1;
        void this.#batch(action, waiting.splice(0, entriesPerBatch)).finally(() => {
          this.#inFlight -= 1;
          this.#send(1);
        });
      }
    }
  }

  async #batch(action: Action, works: readonly Work[]): Promise<void> {
    if (this.#patience.cancelled.aborted) {
      for (const { failed, uncertain } of works)
        failed(new CallFailure(action, "Cancelled", "cancelled before it was called", uncertain));
      return;
    }
    this.#tally.requests += 1;
    let failures: readonly BatchPermissionsFailureEntry[];
    try {
      ({ Failures: failures = [] } = await this.#call(action, {
        Entries: works.map(({ entry }, id) => requestEntry(entry, id)),
      }));
    } catch (error) {
      const failure = CallFailure.of(action, error, false);
      if (works.length > 1 && oneEntrysFault.includes(failure.code)) {
        const middle = Math.ceil(works.length / 2);
        await this.#batch(action, works.slice(0, middle));
        await this.#batch(action, works.slice(middle));
      } else {
        for (const work of works) this.#failed(action, work, failure);
      }
      return;
    }
    this.#log(
      `${action}: ${works.length} entries, ${failures.length} failed; ${this.#tally.requests} requests, ${this.#tally.retries} repetitions so far`,
    );
    const byId = new Map(failures.map((failure) => [failure.RequestEntry?.Id, failure.Error ?? {}]));
    for (const [id, work] of works.entries()) {
      const error = byId.get(String(id));
      if (error === undefined) work.done();
      else this.#failed(action, work, CallFailure.reported(action, error));
    }
  }

  #failed(action: Action, work: Work, failure: CallFailure): void {
    const { clock, budget } = this.#patience;
    const worth = retryable(failure, budget);
    work.uncertain ||= worth.uncertain;
    const delay = pause(work.repetition, this.#patience);
    if (clock.now() + delay - work.began >= worth.patience) {
      work.failed(CallFailure.of(action, failure, work.uncertain));
      return;
    }
    this.#tally.retries += 1;
    work.repetition += 1;
    void clock.wait(delay).then(() => this.#join(action, work));
  }
}

function requestEntry({ principal, resource, permissions }: PermissionEntry, id: number) {
  return {
    Id: String(id),
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource: resource,
    Permissions: [...permissions],
  };
}
