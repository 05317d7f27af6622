import type { IncomingHttpHeaders } from "node:http";

/** Access key id and service name of a request's Signature Version 4, from its header or its presigned query; not verified. */
export function signature(
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
): { readonly accessKey: string; readonly service: string } {
  const scope = /Credential=([^,\s]+)/.exec(headers.authorization ?? "")?.[1] ?? query.get("X-Amz-Credential") ?? "";
  const [accessKey = "", , , service = ""] = scope.split("/");
  return { accessKey, service };
}
