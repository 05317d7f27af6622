import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between a process and the local AWS, and stops everything once so many calls have had their effect. */
export class StoppingPoint {
  readonly #server: Server;
  readonly #account: URL;
  #begun = 0;
  #stopAfter = Number.POSITIVE_INFINITY;
  #stopped: () => void = () => undefined;

  private constructor(account: URL) {
    this.#account = account;
    this.#server = createServer({ requestTimeout: 0 }, (asked, response) => this.#pass(asked, response));
  }

  /** Effects: listens on a free port of this machine. */
  static async before(endpoint: string): Promise<StoppingPoint> {
    const made = new StoppingPoint(new URL(endpoint));
    await new Promise<void>((done) => made.#server.listen(0, "127.0.0.1", done));
    return made;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Calls that were begun since the last `arm`. */
  get begun(): number {
    return this.#begun;
  }

  /**
   * From now on `calls` calls are carried out; the answer of the last is withheld, later ones never reach the account.
   * Resolves when the last has had its effect.
   */
  arm(calls: number): Promise<void> {
    this.#begun = 0;
    this.#stopAfter = calls;
    return new Promise((stopped) => {
      this.#stopped = stopped;
    });
  }

  /** Lets everything pass again. */
  disarm(): void {
    this.#begun = 0;
    this.#stopAfter = Number.POSITIVE_INFINITY;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #pass(asked: IncomingMessage, response: ServerResponse): void {
    this.#begun += 1;
    const mine = this.#begun;
    if (mine > this.#stopAfter) return;
    const last = mine === this.#stopAfter;
    const { hostname, port } = this.#account;
    const options = { hostname, port, method: asked.method, path: asked.url, headers: asked.headers };
    const onward = request(options, (answer) => {
      if (last) {
        answer.resume();
        answer.once("end", () => this.#stopped());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    asked.pipe(onward);
  }
}
