export type Json = Readonly<Record<string, unknown>>;

/** Calls of the engine's plugin protocol (pulumi `proto/pulumi/provider.proto`). */
export type Call = "check" | "diff" | "create" | "update" | "read" | "delete" | "invoke";

/** One behaviour of one resource: what is asked, in order, and what is answered. Only the requests are written by hand. */
export interface Behaviour {
  readonly behaviour: string;
  readonly type: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly call: Call;
  /** `{ "$": "0.properties" }` is what step 0 answered as `properties`. */
  readonly request: Json;
  /** Name of the resource in its URN. */
  readonly name?: string;
  /** The step begins another run of the engine. */
  readonly run?: true;
  /** What somebody else does in the account just before, under AWS's names. */
  readonly meanwhile?: readonly { readonly service?: "glue"; readonly operation: string; readonly request: Json }[];
  /** The call that is cut off, before or after it has had its effect. */
  readonly cut?: { readonly operation: string; readonly when: "before" | "after" };
  readonly response?: Json;
  /** Which operations were called in the account, in order. */
  readonly account?: readonly string[];
  /** What the engine was told. */
  readonly told?: readonly string[];
}
