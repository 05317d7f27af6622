import type { Answer } from "./answer.ts";

/** The error code in a refusal of any protocol, as moto or the gateway wrote it; undefined where there is none to be read. */
export function answeredError(answer: Answer): string | undefined {
  if (answer.status < 300) return undefined;
  const header = answer.headers["x-amzn-errortype"];
  if (typeof header === "string") return header.split(":")[0];
  if (!Buffer.isBuffer(answer.body)) return undefined;
  const body = answer.body.toString("utf8");
  return /"__type"\s*:\s*"(?:[^"#]*#)?([^"]+)"/.exec(body)?.[1] ?? /<Code>([^<]+)<\/Code>/.exec(body)?.[1];
}
