import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** How a service writes requests and errors; decides the shape of the errors that the gateway makes itself. */
export type Protocol = "json" | "rest-json" | "query" | "s3" | "rest-xml";

/** One AWS request as the gateway sees it. */
export interface Call {
  /** Signing name of the service: `glue`, `lakeformation`, `s3` … */
  readonly service: string;
  /** AWS's name of the operation, or method and path where no table knows it. */
  readonly operation: string;
  readonly protocol: Protocol;
  readonly method: string;
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Access key id of the signature; empty when unsigned. */
  readonly accessKey: string;
  readonly body: Buffer | IncomingMessage;
}

/** A call whose body has been read, as everything is but the objects of S3. */
export type BufferedCall = Call & { readonly body: Buffer };
