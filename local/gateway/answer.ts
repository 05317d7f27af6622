import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";

/** An HTTP answer; a streamed body is only ever an object of S3. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | IncomingMessage;
}
