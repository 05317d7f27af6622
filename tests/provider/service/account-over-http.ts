import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { AccountInMemory, account, deployer } from "../account-in-memory.ts";

/** The account in memory behind the protocols of STS, Lake Formation and Glue, for the AWS SDK of another process. */
export class AccountOverHttp {
  readonly inMemory = new AccountInMemory();
  /** Access keys by which the requests after AssumeRole were signed. */
  readonly keys = new Set<string>();
  /** Requests by operation, in order. */
  readonly asked: string[] = [];
  /** Waited for before every request but STS's: the error with which it is refused, if it is. */
  disturb: (operation: string) => Promise<string | undefined> = async () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const { status, type, body } = await this.#answer(request);
      response.writeHead(status, { "content-type": type }).end(body);
    });
  }

  static async start(): Promise<AccountOverHttp> {
    const made = new AccountOverHttp();
    await new Promise<void>((done) => made.#server.listen(0, "127.0.0.1", done));
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(
    request: IncomingMessage,
  ): Promise<{ readonly status: number; readonly type: string; readonly body: string }> {
    const body = await text(request);
    if (body.includes("Action=GetCallerIdentity")) {
      this.keys.add(/Credential=([^/]+)/.exec(request.headers.authorization ?? "")?.[1] ?? "");
      this.asked.push("GetCallerIdentity");
      return { status: 200, type: "text/xml", body: identity };
    }
    if (body.includes("Action=AssumeRole")) {
      this.asked.push("AssumeRole");
      return { status: 200, type: "text/xml", body: assumed };
    }
    const target = request.headers["x-amz-target"];
    const operation = typeof target === "string" ? (target.split(".").at(-1) ?? "") : (request.url ?? "").slice(1);
    this.asked.push(operation);
    const type = "application/json";
    const refusal = await this.disturb(operation);
    if (refusal !== undefined)
      return { status: 400, type, body: JSON.stringify({ __type: refusal, message: "disturbed" }) };
    try {
      const given: object = JSON.parse(body || "{}");
      const answer =
        target === undefined ? this.inMemory.call(operation, given) : this.inMemory.glue.call(operation, given);
      return { status: 200, type, body: JSON.stringify(answer) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { status: 400, type, body: JSON.stringify({ __type: name, Message: message, message }) };
    }
  }
}

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>${deployer}</Arn><UserId>AROA:deploy</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

const assumed = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>ASSUMED</AccessKeyId><SecretAccessKey>test</SecretAccessKey><SessionToken>test</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>`;
