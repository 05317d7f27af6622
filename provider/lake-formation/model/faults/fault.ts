interface Meeting {
  /** AWS's name of the operation; `*` is any. */
  readonly operation: string;
  /** The next so many matching calls meet the fault. */
  readonly count: number;
  /** 0 to 1; default 1. A call that is spared does not use up the count. */
  readonly probability?: number;
}

/** The call fails with an error of AWS's, instead of its effect or although it took place. */
interface Refusal extends Meeting {
  readonly kind: "refusal";
  readonly when: "before" | "after";
  /** Such as `ThrottlingException`, `ConcurrentModificationException`, `OperationTimeoutException`. */
  readonly code: string;
  /** HTTP status; default 400. */
  readonly status?: number;
}

/** Some entries of a batch fail, the others are carried out. */
interface FailedEntries extends Meeting {
  readonly kind: "entries";
  /** Places of the entries, from 0. */
  readonly entries: readonly number[];
  readonly code: string;
}

/** A read is answered from the state as it was some changes ago. */
interface StaleRead extends Meeting {
  readonly kind: "stale";
  /** Number of changes of which nothing is seen; those made before the fault was set are always seen. */
  readonly behind: number;
}

/** Another writer comes in between, before or after the call's effect. */
interface OtherWriter extends Meeting {
  readonly kind: "writer";
  readonly when: "before" | "after";
  readonly calls: readonly { readonly operation: string; readonly request: object; readonly caller: string }[];
}

/** A disturbance of Lake Formation to order. */
export type LakeFormationFault = Refusal | FailedEntries | StaleRead | OtherWriter;
