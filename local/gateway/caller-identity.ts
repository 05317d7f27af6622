import { randomUUID } from "node:crypto";
import type { Answer } from "./answer.ts";
import { xmlText } from "./xml-text.ts";

/** The answer to STS GetCallerIdentity. */
export function callerIdentity(identity: string, accessKey: string, account: string): Answer {
  const arn = xmlText(identity);
  const body = Buffer.from(
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>` +
      `<Arn>${arn}</Arn><UserId>AROALOCAL:${xmlText(accessKey)}</UserId><Account>${account}</Account>` +
      `</GetCallerIdentityResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
  );
  return { status: 200, headers: { "content-type": "text/xml", "content-length": body.length }, body };
}
