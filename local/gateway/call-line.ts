import type { Effect } from "../../provider/lake-formation/model/faults/disturbed-lake-formation.ts";
import type { Json } from "./json.ts";

/** One call in the gateway's log; one JSON object a line, in the order of effects. */
export interface CallLine {
  /** From 1, without gaps. */
  readonly n: number;
  /** ISO 8601, UTC: when the effect took place. */
  readonly at: string;
  readonly service: string;
  readonly operation: string;
  readonly caller: string;
  /** Path and query, where they say what the call is about (S3 and REST services). */
  readonly path?: string;
  /** The body: an object for JSON and form services, text for XML; absent for objects of S3. Secrets are left out. */
  readonly request?: Json;
  /** HTTP status of the effect; a fault "before" is its own status, since there was no effect. */
  readonly status: number;
  /** Error code of the service. */
  readonly error?: string;
  /** A disturbance that was ordered: `before` there was no effect, `after` the effect stands but the caller was told otherwise. */
  readonly fault?: "before" | "after";
  /** Calls of Lake Formation that took effect instead of this one, where one of its own faults was ordered; none: []. */
  readonly effects?: readonly Effect[];
  readonly ms: number;
}
