import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout as later } from "node:timers/promises";
import { type MotoProcess, startMoto } from "../moto/moto-process.ts";
import type { Answer } from "./answer.ts";
import { answeredError } from "./answered-error.ts";
import type { Call } from "./call.ts";
import { CallLog } from "./call-log.ts";
import { Callers } from "./callers.ts";
import { control, controlPath } from "./control.ts";
import { errorAnswer } from "./error-answer.ts";
import { type Fault, FaultScript } from "./fault-script.ts";
import { identifyCall } from "./identify-call.ts";
import { loggedRequest } from "./logged-request.ts";
import { MotoClient } from "./moto-client.ts";
import { ServiceQueue } from "./service-queue.ts";
import { Services } from "./services.ts";
import { sortFaults } from "./sort-faults.ts";

export interface GatewayOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Path of the `moto_server` executable. */
  readonly motoExecutable: string;
  /** Twelve digits. Default: 111122223333, AWS's example account. */
  readonly account?: string;
  /** Default: eu-west-2. */
  readonly region?: string;
  /** File for the log of calls; started anew. */
  readonly log: string;
}

export interface Gateway {
  /** `http://127.0.0.1:<port>`, for AWS_ENDPOINT_URL. */
  readonly endpoint: string;
  /** Fulfilled when the gateway has been stopped, by `stop` or from outside. */
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Starts an empty local AWS: moto as a child, and the gateway in front of it. Rejects when the port is taken or moto does not start. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { account = "111122223333", region = "eu-west-2" } = options;
  const server = createServer({ requestTimeout: 0 });
  server.on("request", starting);
  await listen(server, options.port);
  try {
    const moto = await startMoto(options.motoExecutable, account);
    const gateway = new RunningGateway(server, moto, new CallLog(options.log), account, region);
    server.off("request", starting);
    return gateway;
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

/** The port is taken first, so that a second start fails at once; whoever asks before moto is there is told to ask again. */
function starting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "content-type": "application/json", "retry-after": "1" });
  response.end(JSON.stringify({ status: "starting" }));
}

class RunningGateway implements Gateway {
  readonly endpoint: string;
  readonly stopped: Promise<void>;
  readonly #server: Server;
  readonly #moto: MotoProcess;
  readonly #log: CallLog;
  readonly #account: string;
  readonly #region: string;
  readonly #callers: Callers;
  readonly #services: Services;
  readonly #queue = new ServiceQueue();
  readonly #faults = new FaultScript(Math.random);
  /** Tells one run from the next: the state of the estate begins and ends with it. */
  readonly #estate = randomUUID();
  readonly #startedAt = new Date().toISOString();
  #stopping: Promise<void> | undefined;
  #ended: () => void = () => undefined;

  constructor(server: Server, moto: MotoProcess, log: CallLog, account: string, region: string) {
    this.#server = server;
    this.#moto = moto;
    this.#log = log;
    this.#account = account;
    this.#region = region;
    this.#callers = new Callers(account);
    this.#services = new Services(new MotoClient(moto, region), this.#callers, account, region);
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.stopped = new Promise((resolve) => {
      this.#ended = resolve;
    });
    server.on("request", (request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  async #end(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeIdleConnections();
    await this.#moto.stop();
    this.#server.closeAllConnections();
    await closed;
    this.#log.close();
    this.#ended();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith(controlPath)) return send(await control(request, this.#controlled(response)), response);
    const call = await identifyCall(request);
    const fault = this.#faults.meet(call.service, call.operation);
    if (fault?.when === "before" && (fault.error || fault.cut)) return this.#refuse(call, fault, response);
    if (fault?.when === "before") await later(fault.delay);
    if (!Buffer.isBuffer(call.body))
      return this.#queue.run(call.service, async () => reply(await this.#carryOut(call, fault), fault, response));
    const answer = await this.#queue.run(call.service, () => this.#carryOut(call, fault));
    if (fault?.when === "after" && fault.delay !== undefined) await later(fault.delay);
    return reply(answer, fault, response);
  }

  async #refuse(call: Call, fault: Fault, response: ServerResponse): Promise<void> {
    const started = performance.now();
    if (fault.delay !== undefined) await later(fault.delay);
    const answer = ordered(call, fault);
    this.#write(call, answer, started, "before");
    if (!Buffer.isBuffer(call.body)) call.body.resume();
    return reply(answer, fault, response);
  }

  /** The effect, its line in the log, and what the caller is told of it. */
  async #carryOut(call: Call, fault: Fault | undefined): Promise<Answer> {
    const started = performance.now();
    const answer = await this.#services.answer(call);
    const hidden = fault?.when === "after" && (fault.error !== undefined || fault.cut === true);
    this.#write(call, answer, started, hidden ? "after" : undefined);
    if (!hidden) return answer;
    if (!Buffer.isBuffer(answer.body)) answer.body.resume();
    return ordered(call, fault);
  }

  #write(call: Call, answer: Answer, started: number, fault: "before" | "after" | undefined): void {
    const error = answeredError(answer);
    this.#log.write({
      at: new Date().toISOString(),
      service: call.service,
      operation: call.operation,
      caller: this.#callers.role(call.accessKey),
      ...loggedRequest(call),
      status: answer.status,
      ...(answer.effects === undefined ? {} : { effects: answer.effects }),
      ...(error === undefined ? {} : { error }),
      ...(fault === undefined ? {} : { fault }),
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  }

  /** Faults with a kind are Lake Formation's own, the others any service's; throws when one is neither, and then nothing has changed. */
  #setFaults(faults: unknown): void {
    const { ofAnyService, ofLakeFormation } = sortFaults(faults);
    this.#faults.set(ofAnyService);
    this.#services.disturb(ofLakeFormation);
  }

  #controlled(response: ServerResponse) {
    return {
      health: () => ({
        ready: this.#moto.alive(),
        told: {
          status: this.#moto.alive() ? "ready" : "moto has ended",
          account: this.#account,
          region: this.#region,
          estate: this.#estate,
          startedAt: this.#startedAt,
          pid: process.pid,
          motoPid: this.#moto.pid,
          calls: this.#log.position,
        },
      }),
      logPosition: () => this.#log.position,
      setFaults: (faults: unknown) => this.#setFaults(faults),
      stop: () => {
        response.once("close", () => void this.stop());
      },
    };
  }
}

function ordered(call: Call, fault: Fault): Answer {
  const { code, status } = fault.error ?? { code: "InternalFailure", status: 500 };
  return errorAnswer(call, {
    code,
    status,
    message: `fault ordered for ${fault.service} ${fault.operation}, ${fault.when} the effect`,
  });
}

/** Sends the answer, or drops the connection where that was ordered. */
async function reply(answer: Answer, fault: Fault | undefined, response: ServerResponse): Promise<void> {
  if (fault?.cut !== true) return send(answer, response);
  response.destroy();
}

async function send(answer: Answer, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  if (Buffer.isBuffer(answer.body)) response.end(answer.body);
  else await pipeline(answer.body, response);
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(
      `port ${port} on 127.0.0.1 is in use by another program; end that program or choose another port with --port`,
    );
  });
}
