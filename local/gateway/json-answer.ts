import { randomUUID } from "node:crypto";
import type { Answer } from "./answer.ts";

/** A success of a JSON service. */
export function jsonAnswer(value: unknown, type = "application/x-amz-json-1.1"): Answer {
  const body = Buffer.from(JSON.stringify(value ?? {}));
  return {
    status: 200,
    headers: { "content-type": type, "content-length": body.length, "x-amzn-requestid": randomUUID() },
    body,
  };
}
