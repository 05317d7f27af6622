import { LakeFormationError } from "../lake-formation-error.ts";
import type { LakeFormationModel } from "../lake-formation-model.ts";
import type { StateSnapshot } from "../model-state.ts";
import type { LakeFormationFault } from "./fault.ts";
import { OrderedRefusal } from "./ordered-refusal.ts";

/** A call that the model carried out. */
export interface Effect {
  readonly operation: string;
  readonly request: unknown;
  readonly caller: string;
}

type FaultOf<Kind extends LakeFormationFault["kind"]> = Extract<LakeFormationFault, { readonly kind: Kind }>;

const reads = /^(Get|List|Describe|Search)/;

/**
 * The model of Lake Formation, disturbed as a script says: throttled, in conflict, timed out before or after the effect, batches done in
 * part, reads that lag behind, other writers in between. Of each kind a call meets one fault at most, the first that matches.
 */
export class DisturbedLakeFormation {
  readonly #model: LakeFormationModel;
  readonly #random: () => number;
  #pending: { readonly fault: LakeFormationFault; left: number }[] = [];
  /** States before the latest changes, the latest last. */
  #history: StateSnapshot[] = [];
  #effects: Effect[] = [];
  #disturbed = false;

  /** `random` gives numbers from 0 to under 1. */
  constructor(model: LakeFormationModel, random: () => number) {
    this.#model = model;
    this.#random = random;
  }

  /** Replaces all faults that are still to happen. */
  set(faults: readonly LakeFormationFault[]): void {
    this.#pending = faults.map((fault) => ({ fault, left: fault.count }));
    this.#history = [];
  }

  /** What the latest call came to where it met a fault: its own effect if it had one, and those of other writers. Undefined: no fault. */
  get lastEffects(): readonly Effect[] | undefined {
    return this.#disturbed ? this.#effects : undefined;
  }

  /** Like the model's `call`; throws OrderedRefusal besides LakeFormationError. */
  call(operation: string, request: unknown, caller: string): unknown {
    this.#effects = [];
    this.#disturbed = false;
    const refusal = this.#meet("refusal", operation);
    const writer = this.#meet("writer", operation);
    if (refusal?.when === "before") throw refused(refusal, operation);
    if (writer?.when === "before") this.#write(writer);
    const answer = this.#answer(operation, request, caller);
    if (writer?.when === "after") this.#write(writer);
    if (refusal !== undefined) throw refused(refusal, operation);
    return answer;
  }

  #answer(operation: string, request: unknown, caller: string): unknown {
    const stale = reads.test(operation) ? this.#meet("stale", operation) : undefined;
    if (stale !== undefined) return this.#answerLate(stale.behind, () => this.#model.call(operation, request, caller));
    const batch = hasEntries(request) ? request : undefined;
    const failing = batch && this.#meet("entries", operation);
    if (batch && failing) return this.#inPart(failing, operation, batch, caller);
    return this.#change(operation, request, caller);
  }

  #change(operation: string, request: unknown, caller: string): unknown {
    const lagging =
      !reads.test(operation) && this.#pending.some(({ fault, left }) => fault.kind === "stale" && left > 0);
    const before = lagging ? this.#model.snapshot() : undefined;
    const answer = this.#model.call(operation, request, caller);
    this.#effects.push({ operation, request, caller });
    if (before !== undefined) this.#history.push(before);
    return answer;
  }

  #answerLate(behind: number, read: () => unknown): unknown {
    const past = this.#history.at(-Math.min(behind, this.#history.length));
    if (past === undefined || behind === 0) return read();
    const present = this.#model.snapshot();
    this.#model.restore(past);
    try {
      return read();
    } finally {
      this.#model.restore(present);
    }
  }

  #inPart(fault: FaultOf<"entries">, operation: string, request: Batch, caller: string): unknown {
    const failed = request.Entries.filter((_, index) => fault.entries.includes(index));
    const others = request.Entries.filter((_, index) => !fault.entries.includes(index));
    const done = others.length === 0 ? {} : this.#change(operation, { ...request, Entries: others }, caller);
    const { Failures = [] } = done as { readonly Failures?: readonly unknown[] };
    const ErrorMessage = `fault ordered for lakeformation ${operation}`;
    const ordered = failed.map((RequestEntry) => ({ RequestEntry, Error: { ErrorCode: fault.code, ErrorMessage } }));
    return { Failures: [...ordered, ...Failures] };
  }

  /** What the other writer may not do, it does not do; that is no concern of the call that it disturbs. */
  #write({ calls }: FaultOf<"writer">): void {
    for (const { operation, request, caller } of calls) {
      try {
        this.#change(operation, request, caller);
      } catch (error) {
        if (!(error instanceof LakeFormationError)) throw error;
      }
    }
  }

  #meet<Kind extends LakeFormationFault["kind"]>(kind: Kind, operation: string): FaultOf<Kind> | undefined {
    for (const pending of this.#pending) {
      const { fault, left } = pending;
      if (left <= 0 || !isOf(fault, kind) || (fault.operation !== "*" && fault.operation !== operation)) continue;
      if (fault.probability !== undefined && this.#random() >= fault.probability) continue;
      pending.left -= 1;
      this.#disturbed = true;
      return fault;
    }
    return undefined;
  }
}

interface Batch {
  readonly Entries: readonly unknown[];
}

function isOf<Kind extends LakeFormationFault["kind"]>(fault: LakeFormationFault, kind: Kind): fault is FaultOf<Kind> {
  return fault.kind === kind;
}

function hasEntries(request: unknown): request is Batch {
  return typeof request === "object" && request !== null && "Entries" in request && Array.isArray(request.Entries);
}

function refused({ code, status = 400, when }: FaultOf<"refusal">, operation: string): OrderedRefusal {
  return new OrderedRefusal(code, status, operation, when);
}
