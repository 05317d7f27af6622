import type { ApiRequest } from "./api-request.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ModelState } from "./model-state.ts";

/** What every operation works on. */
export interface ModelContext {
  readonly account: string;
  readonly region: string;
  readonly catalogue: Catalogue;
  /** Seconds since 1970. Absent: times are left out of answers. */
  readonly now: (() => number) | undefined;
  readonly state: ModelState;
}

/** One operation of the API: checks everything before it changes anything, so that a refusal leaves no trace. */
export type Operation = (
  context: ModelContext,
  request: ApiRequest,
  caller: string,
) => Readonly<Record<string, unknown>>;
