import { randomUUID } from "node:crypto";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import type { ServiceError } from "./service-error.ts";
import { xmlText } from "./xml-text.ts";

/** A refusal written as the call's protocol writes errors, so that AWS's SDKs raise the typed exception. */
export function errorAnswer(
  call: Pick<Call, "protocol">,
  error: Pick<ServiceError, "code" | "message" | "status">,
): Answer {
  const requestId = randomUUID();
  const code = xmlText(error.code);
  const message = xmlText(error.message);
  switch (call.protocol) {
    case "json":
      return answer(
        error.status,
        "application/x-amz-json-1.1",
        requestId,
        {},
        JSON.stringify({ __type: error.code, message: error.message }),
      );
    case "rest-json":
      return answer(
        error.status,
        "application/json",
        requestId,
        { "x-amzn-errortype": error.code },
        JSON.stringify({ message: error.message }),
      );
    case "s3":
      return answer(
        error.status,
        "application/xml",
        requestId,
        {},
        `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`,
      );
    case "query":
    case "rest-xml":
      return answer(
        error.status,
        "text/xml",
        requestId,
        {},
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
      );
  }
}

function answer(
  status: number,
  type: string,
  requestId: string,
  headers: Readonly<Record<string, string>>,
  text: string,
): Answer {
  const body = Buffer.from(text);
  return {
    status,
    headers: { ...headers, "content-type": type, "content-length": body.length, "x-amzn-requestid": requestId },
    body,
  };
}
