import type { IncomingMessage } from "node:http";
import type { Call, Protocol } from "./call.ts";
import { readAll } from "./read-all.ts";
import { s3Operation } from "./s3-operation.ts";
import { signature } from "./signature.ts";

/** `X-Amz-Target` prefixes of unsigned requests → the service's signing name. */
const targets: Readonly<Record<string, string>> = {
  AWSGlue: "glue",
  AmazonAthena: "athena",
  TrentService: "kms",
};

/** What S3 Control calls its paths, as far as the lake uses them. */
const s3Control: Readonly<Record<string, string>> = {
  "PUT /v20180820/configuration/publicAccessBlock": "PutPublicAccessBlock",
  "GET /v20180820/configuration/publicAccessBlock": "GetPublicAccessBlock",
  "DELETE /v20180820/configuration/publicAccessBlock": "DeletePublicAccessBlock",
};

/** Reads service, operation and caller's key from a request; S3 objects keep their stream, everything else is read whole. */
export async function identifyCall(request: IncomingMessage): Promise<Call> {
  const method = request.method ?? "GET";
  const target = request.url ?? "/";
  const url = new URL(target, "http://gateway");
  const { accessKey, service: signed } = signature(request.headers, url.searchParams);
  const amzTarget = String(request.headers["x-amz-target"] ?? "");
  const call = (service: string, operation: string, protocol: Protocol, body: Buffer | IncomingMessage): Call => ({
    service,
    operation,
    protocol,
    method,
    target,
    headers: request.headers,
    accessKey,
    body,
  });

  if (amzTarget !== "") {
    const [prefix = "", operation = ""] = amzTarget.split(".");
    return call(signed || (targets[prefix] ?? prefix.toLowerCase()), operation, "json", await readAll(request));
  }
  if (signed === "lakeformation") {
    return call("lakeformation", url.pathname.slice(1), "rest-json", await readAll(request));
  }
  if (url.pathname.startsWith("/v20180820/")) {
    const named = `${method} ${url.pathname}`;
    return call("s3control", s3Control[named] ?? named, "rest-xml", await readAll(request));
  }
  const cbor = /^\/service\/[^/]+\/operation\/([^/]+)$/.exec(url.pathname);
  if (cbor?.[1] !== undefined) return call(signed, cbor[1], "rest-json", await readAll(request));
  if (signed === "s3" || signed === "") {
    const form = String(request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
    if (signed === "s3" || !form) {
      const { operation, object } = s3Operation(method, url.pathname, url.searchParams);
      return call("s3", operation, "s3", object ? request : await readAll(request));
    }
  }
  const body = await readAll(request);
  const action = new URLSearchParams(body.toString("utf8")).get("Action") ?? url.searchParams.get("Action");
  if (action !== null) return call(signed || "sts", action, "query", body);
  return call(signed, `${method} ${url.pathname}`, "rest-json", body);
}
