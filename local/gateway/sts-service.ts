import type { Answer } from "./answer.ts";
import type { BufferedCall } from "./call.ts";
import { callerIdentity } from "./caller-identity.ts";
import type { Callers } from "./callers.ts";
import type { MotoClient } from "./moto-client.ts";

/** STS: moto's answer, and whose access keys it gave out, so that Lake Formation knows who calls with them. */
export class StsService {
  readonly #moto: MotoClient;
  readonly #callers: Callers;
  readonly #account: string;

  constructor(moto: MotoClient, callers: Callers, account: string) {
    this.#moto = moto;
    this.#callers = callers;
    this.#account = account;
  }

  async answer(call: BufferedCall): Promise<Answer> {
    if (call.operation === "GetCallerIdentity")
      return callerIdentity(this.#callers.identity(call.accessKey), call.accessKey, this.#account);
    const answer = await this.#moto.forward(call);
    if (call.operation === "AssumeRole" && answer.status === 200) this.#note(call, answer);
    return answer;
  }

  #note(call: BufferedCall, answer: Answer): void {
    const asked = new URLSearchParams(call.body.toString("utf8"));
    const accessKey = /<AccessKeyId>([^<]+)</.exec(
      Buffer.isBuffer(answer.body) ? answer.body.toString("utf8") : "",
    )?.[1];
    const roleArn = asked.get("RoleArn");
    if (accessKey !== undefined && roleArn !== null)
      this.#callers.assumed(accessKey, roleArn, asked.get("RoleSessionName") ?? "session");
  }
}
