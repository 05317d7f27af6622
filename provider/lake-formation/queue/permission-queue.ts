import type { BatchPermissionsFailureEntry, Permission, Resource } from "@aws-sdk/client-lakeformation";
import type { Call } from "../../account/call.ts";
import { CallFailure } from "../../account/call-failure.ts";
import type { LakeFormationOperations } from "../../account/lake-formation-operations.ts";
import { type Patience, pause } from "../../account/patience.ts";
import { retryable } from "../../account/retryable.ts";
import type { Tally } from "../../account/tally.ts";
import { type QueueLimits, shippedLimits } from "./queue-limits.ts";

/** Permissions of one principal on one resource. */
export interface PermissionEntry {
  readonly principal: string;
  readonly resource: Resource;
  readonly permissions: readonly Permission[];
  /** Those that the principal may pass on; absent: none. A revoke of these alone takes only the leave to pass on. */
  readonly grantOption?: readonly Permission[] | undefined;
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

/** An entry that its request did not carry out, and why. */
type Refused = readonly [work: Work, failure: CallFailure];

/** Refusals of a whole request that one entry of it may have caused. */
const oneEntrysFault: readonly string[] = ["InvalidInputException", "EntityNotFoundException", "ValidationException"];

/** Gathers what is granted and revoked at the same time into batches; every requester gets its own entry's result. */
export class PermissionQueue {
  readonly #call: Call<LakeFormationOperations>;
  readonly #patience: Patience;
  readonly #tally: Tally;
  readonly #log: (message: string) => void;
  readonly #limits: QueueLimits;
  readonly #waiting: Readonly<Record<Action, Work[]>> = { BatchGrantPermissions: [], BatchRevokePermissions: [] };
  #inFlight = 0;
  #asked = 0;
  /** Has nobody joined for a while? Then what waits is sent although it fills no request. */
  #quiet = true;

  constructor(
    call: Call<LakeFormationOperations>,
    patience: Patience,
    tally: Tally,
    log: (message: string) => void,
    limits: QueueLimits = shippedLimits,
  ) {
    this.#call = call;
    this.#log = log;
    this.#limits = limits;
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
      this.#join(action, [{ entry, began: this.#patience.clock.now(), done, failed, repetition: 1, uncertain: false }]);
    });
  }

  #join(action: Action, works: readonly Work[]): void {
    this.#waiting[action].push(...works);
    this.#quiet = false;
    this.#asked += 1;
    const mine = this.#asked;
    this.#send();
    void this.#patience.clock.wait(this.#limits.gathering).then(() => {
      if (mine !== this.#asked) return;
      this.#quiet = true;
      this.#send();
    });
  }

  /** Sends every batch that is full or need not wait any more, as far as there is room; grants before revokes. */
  #send(): void {
    const atLeast = this.#quiet ? 1 : this.#limits.entriesPerRequest;
    for (const action of ["BatchGrantPermissions", "BatchRevokePermissions"] as const) {
      const waiting = this.#waiting[action];
      while (this.#inFlight < this.#limits.requestsInFlight && waiting.length >= atLeast) {
        this.#inFlight += 1;
        void this.#batch(action, waiting.splice(0, this.#limits.entriesPerRequest)).finally(() => {
          this.#inFlight -= 1;
          this.#send();
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
        this.#failed(
          action,
          works.map((work) => [work, failure]),
        );
      }
      return;
    }
    this.#log(
      `${action}: ${works.length} entries, ${failures.length} failed; ${this.#tally.requests} requests, ${this.#tally.retries} repetitions so far`,
    );
    const byId = new Map(failures.map((failure) => [failure.RequestEntry?.Id, failure.Error ?? {}]));
    // A failure that names no entry of ours may be any entry's: none but those may be taken for done.
    const stray = failures.find(({ RequestEntry }) => works[Number(RequestEntry?.Id ?? Number.NaN)] === undefined);
    const refused: Refused[] = [];
    for (const [id, work] of works.entries()) {
      const error = byId.get(String(id)) ?? (stray && (stray.Error ?? {}));
      if (error === undefined) work.done();
      else refused.push([work, CallFailure.reported(action, error)]);
    }
    this.#failed(action, refused);
  }

  /** Ends what is not worth trying again; the others pause together, so that they fill one request again. */
  #failed(action: Action, refused: readonly Refused[]): void {
    const { clock, budget } = this.#patience;
    const delay = pause(Math.max(...refused.map(([{ repetition }]) => repetition)), this.#patience);
    const again: Work[] = [];
    const codes = new Set<string>();
    for (const [work, failure] of refused) {
      const worth = retryable(failure, budget);
      work.uncertain ||= worth.uncertain;
      if (clock.now() + delay - work.began >= worth.patience) {
        work.failed(CallFailure.of(action, failure, work.uncertain));
        continue;
      }
      work.repetition += 1;
      again.push(work);
      codes.add(failure.code);
    }
    if (again.length === 0) return;
    this.#tally.retries += again.length;
    this.#log(`${action}: ${again.length} entries again in ${delay} ms after ${[...codes].join(", ")}`);
    void clock.wait(delay).then(() => this.#join(action, again));
  }
}

function requestEntry({ principal, resource, permissions, grantOption = [] }: PermissionEntry, id: number) {
  return {
    Id: String(id),
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource: resource,
    Permissions: [...permissions],
    ...(grantOption.length > 0 && { PermissionsWithGrantOption: [...grantOption] }),
  };
}
