import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { Effect } from "../../provider/lake-formation/model/faults/disturbed-lake-formation.ts";

/** An HTTP answer; a streamed body is only ever an object of S3. */
export interface Answer {
  /** Calls of Lake Formation that took effect instead of the one asked, where a fault was ordered. */
  readonly effects?: readonly Effect[];
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | IncomingMessage;
}
