import type { Call } from "./call.ts";
import type { Json, JsonObject } from "./json.ts";

/** Members of requests that are secrets themselves; their values never reach the log. */
const secret =
  /^(SecretString|SecretBinary|Password|MasterUserPassword|Plaintext|PrivateKey|SecretAccessKey|SessionToken|ClientSecret)$/i;

/** What of a call's body and address is written to the log. */
export function loggedRequest(call: Call): { readonly path?: string; readonly request?: Json } {
  const url = new URL(call.target, "http://gateway");
  const asked = [...url.searchParams].filter(([name]) => !/^X-Amz-/i.test(name));
  const query = new URLSearchParams(asked).toString();
  const path =
    url.pathname === "/" && query === "" ? {} : { path: query === "" ? url.pathname : `${url.pathname}?${query}` };
  if (!Buffer.isBuffer(call.body)) return path;
  const text = call.body.toString("utf8");
  switch (call.protocol) {
    case "json":
    case "rest-json":
      return { ...path, request: withoutSecrets(parsed(text)) };
    case "query":
      return { ...path, request: withoutSecrets(Object.fromEntries(new URLSearchParams(text))) };
    case "s3":
    case "rest-xml":
      return text === "" ? path : { ...path, request: text };
  }
}

function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, member]) => [
      key,
      secret.test(key) ? "(secret)" : withoutSecrets(member ?? null),
    ]),
  );
}

function parsed(text: string): Json {
  if (text === "") return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    return "(not JSON)";
  }
}
