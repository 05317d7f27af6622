/** A disturbance to order: the next `count` matching calls meet it, each with the given probability. */
export interface Fault {
  /** Signing name of the service, such as `lakeformation`. */
  readonly service: string;
  /** AWS's name of the operation; `*` is any. */
  readonly operation: string;
  readonly count: number;
  /** 0 to 1; default 1. A call that is spared does not use up the count. */
  readonly probability?: number;
  /** Is the error given instead of the effect, or although the effect took place? */
  readonly when: "before" | "after";
  /** The connection is dropped without an answer. */
  readonly cut?: true;
  /** Without it and without a cut the fault is the delay alone. */
  readonly error?: { readonly code: string; readonly status: number };
  /** Milliseconds by which the answer is late. */
  readonly delay?: number;
}

/** The faults that are still to happen, in the order in which they were set. */
export class FaultScript {
  #pending: { readonly fault: Fault; left: number }[] = [];
  readonly #random: () => number;

  /** `random` gives numbers from 0 to under 1. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Replaces all faults; throws when what was sent is no list of faults. */
  set(faults: unknown): void {
    if (!Array.isArray(faults)) throw new Error("faults: must be a list");
    this.#pending = faults.map((fault: unknown, index) => {
      const problem = problemOf(fault);
      if (problem !== undefined) throw new Error(`faults[${index}]: ${problem}`);
      return { fault: fault as Fault, left: (fault as Fault).count };
    });
  }

  /** The fault that a call meets, which is thereby used up by one. */
  meet(service: string, operation: string): Fault | undefined {
    const met = this.#pending.find(
      ({ fault, left }) =>
        left > 0 &&
        fault.service === service &&
        (fault.operation === "*" || fault.operation === operation) &&
        (fault.probability === undefined || this.#random() < fault.probability),
    );
    if (met === undefined) return undefined;
    met.left -= 1;
    return met.fault;
  }
}

function problemOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return "must be an object";
  const fault = value as Readonly<Record<string, unknown>>;
  if (typeof fault.service !== "string") return "service must be a text";
  if (typeof fault.operation !== "string") return "operation must be a text";
  if (!Number.isInteger(fault.count)) return "count must be a whole number";
  if (fault.when !== "before" && fault.when !== "after") return 'when must be "before" or "after"';
  const probability = fault.probability;
  if (probability !== undefined && !(typeof probability === "number" && probability >= 0 && probability <= 1))
    return "probability must be from 0 to 1";
  const error = fault.error as Readonly<Record<string, unknown>> | undefined;
  if (error !== undefined && (typeof error.code !== "string" || !Number.isInteger(error.status)))
    return "error needs code and status";
  if (fault.cut !== undefined && fault.cut !== true) return "cut can only be true";
  if (fault.cut === true && error !== undefined) return "error and cut exclude each other";
  if (error === undefined && fault.cut === undefined && typeof fault.delay !== "number")
    return "error, cut or delay is needed";
  return undefined;
}
