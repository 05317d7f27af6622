import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { pipeline } from "node:stream/promises";
import type { MotoProcess } from "../moto/moto-process.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { readAll } from "./read-all.ts";
import { ServiceError } from "./service-error.ts";

/** Belong to one connection, not to the message (RFC 9110 section 7.6.1), or are settled by this server already. */
const perConnection = ["connection", "keep-alive", "transfer-encoding", "expect", "upgrade", "proxy-connection"];

/** Speaks to moto: passes calls on as they are, and asks it things for the gateway's own answers. */
export class MotoClient {
  readonly #moto: MotoProcess;
  readonly #region: string;
  readonly #agent = new Agent({ keepAlive: false });

  constructor(moto: MotoProcess, region: string) {
    this.#moto = moto;
    this.#region = region;
  }

  /** Sends a call on unchanged, host included, since moto writes it into addresses. A call with a streamed body gets a streamed answer. */
  async forward(call: Call): Promise<Answer> {
    const headers: OutgoingHttpHeaders = { ...call.headers };
    const whole = Buffer.isBuffer(call.body);
    for (const name of perConnection) if (whole || name !== "transfer-encoding") delete headers[name];
    if (Buffer.isBuffer(call.body)) headers["content-length"] = call.body.length;
    const answer = await this.#exchange(call.method, call.target, headers, call.body);
    const kept = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !perConnection.includes(name)));
    if (!whole) return { status: answer.statusCode ?? 502, headers: kept, body: answer };
    const body = await readAll(answer);
    return {
      status: answer.statusCode ?? 502,
      headers: call.method === "HEAD" ? kept : { ...kept, "content-length": body.length },
      body,
    };
  }

  /** Asks a JSON 1.1 service of moto; throws its refusal as ServiceError. */
  async ask(service: string, target: string, input: object): Promise<unknown> {
    const body = Buffer.from(JSON.stringify(input));
    const headers = {
      ...this.#signed(service),
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": target,
      "content-length": body.length,
    };
    const answer = await this.#exchange("POST", "/", headers, body);
    const text = (await readAll(answer)).toString("utf8");
    if (answer.statusCode === 200) return text === "" ? {} : JSON.parse(text);
    const refusal = refusalOf(text);
    throw new ServiceError(refusal.code, refusal.message, answer.statusCode ?? 500);
  }

  /** Reads, writes or looks up an object or a bucket (`/bucket/key`); throws S3's refusal as ServiceError. */
  async object(method: "GET" | "PUT" | "HEAD", path: string, content?: string): Promise<string> {
    const body = Buffer.from(content ?? "");
    const answer = await this.#exchange(method, path, { ...this.#signed("s3"), "content-length": body.length }, body);
    const text = (await readAll(answer)).toString("utf8");
    if (answer.statusCode === 200) return text;
    // The answer to a HEAD has no body to say why.
    const missing = method === "HEAD" && answer.statusCode === 404;
    const code = missing ? "NoSuchBucket" : (/<Code>([^<]+)<\/Code>/.exec(text)?.[1] ?? "InternalError");
    const reason = missing ? "The specified bucket does not exist" : /<Message>([^<]+)<\/Message>/.exec(text)?.[1];
    throw new ServiceError(code, reason ?? `${method} ${path} was refused`, answer.statusCode ?? 500);
  }

  #signed(service: string): OutgoingHttpHeaders {
    const scope = `deploy/20200101/${this.#region}/${service}/aws4_request`;
    return {
      host: `127.0.0.1:${this.#moto.port}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    };
  }

  async #exchange(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders,
    body: Buffer | IncomingMessage,
  ): Promise<IncomingMessage> {
    if (!this.#moto.alive())
      throw new ServiceError(
        "ServiceUnavailable",
        "moto, the emulator behind this gateway, has ended; restart the local AWS",
        503,
      );
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const sent = request(
      { host: "127.0.0.1", port: this.#moto.port, method, path, headers, agent: this.#agent },
      resolve,
    );
    sent.once("error", reject);
    if (Buffer.isBuffer(body)) sent.end(body);
    else pipeline(body, sent).catch(reject);
    return promise;
  }
}

function refusalOf(text: string): { readonly code: string; readonly message: string } {
  try {
    const { __type = "InternalFailure", message, Message } = JSON.parse(text) as Readonly<Record<string, string>>;
    return { code: __type.split("#").pop() ?? __type, message: message ?? Message ?? "" };
  } catch {
    return { code: "InternalFailure", message: "moto failed on this call" };
  }
}
