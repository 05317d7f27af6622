/**
 * The one place that reaches into the SDK: runs a program against a monitor in this process. Opens no socket, since the
 * SDK's own clients are replaced by objects; the SDK's version is pinned, and tests run this with every socket refused.
 */
import * as pulumi from "@pulumi/pulumi";
import callbacks from "@pulumi/pulumi/runtime/callbacks.js";
import state from "@pulumi/pulumi/runtime/state.js";
import type { Client, EngineAnswers, MonitorAnswers } from "./clients.ts";
import type { Transform } from "./transforms.ts";

export interface Run {
  readonly program: () => Promise<unknown>;
  readonly project: string;
  readonly stack: string;
  readonly config: Readonly<Record<string, string>>;
  readonly monitor: Client<MonitorAnswers>;
  readonly engine: Client<EngineAnswers>;
  readonly stackTraces: boolean;
  /** Filled with the functions behind the tokens of callbacks, as the program registers them. */
  readonly callbacks: Map<string, Transform>;
}

/** What of the SDK's state is replaced here; its type definitions leave it out. */
interface Store {
  readonly settings: { monitor: Client<MonitorAnswers>; engine: Client<EngineAnswers> };
  callbacks: object;
}

const stores = state as unknown as {
  withLocalStorage<Result>(run: () => Promise<Result>): Promise<Result>;
  getStore(): Store;
};

/** Runs take turns: how a process treats rejected promises is the same for all of it. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs the program once, as a preview, in a store of its own, and returns when every registration has settled.
 * Throws the program's own error, or the first that a registration met.
 */
export function runProgram(run: Run): Promise<void> {
  const mine = turn.then(() => runNow(run));
  turn = mine.catch(() => undefined);
  return mine;
}

async function runNow(run: Run): Promise<void> {
  const failures: unknown[] = [];
  const restore = collectRejections((error) => failures.push(error));
  // The SDK renders a stack for every output of every resource: half of its time (measured, 3.2 → 1.5 ms a resource).
  const stackTraceLimit = Error.stackTraceLimit;
  if (!run.stackTraces) Error.stackTraceLimit = 0;
  try {
    await stores.withLocalStorage(() => runInStore(run));
  } catch (error) {
    failures.unshift(error);
  } finally {
    await settled();
    Error.stackTraceLimit = stackTraceLimit;
    restore();
  }
  if (failures.length > 0) throw failures[0];
}

async function runInStore(run: Run): Promise<void> {
  pulumi.runtime.resetOptions(run.project, run.stack, -1, "", "", true, "organization");
  pulumi.runtime.setAllConfig({ ...run.config });
  const store = stores.getStore();
  store.settings.monitor = run.monitor;
  store.settings.engine = run.engine;
  store.callbacks = callbacksWithoutServer(run);
  try {
    await pulumi.runtime.runInPulumiStack(run.program);
  } finally {
    await pulumi.runtime.disconnect();
  }
}

/** The SDK's callback server without its gRPC server, which the constructor would start. */
function callbacksWithoutServer(run: Run): object {
  return Object.assign(Object.create(callbacks.CallbackServer.prototype), {
    _callbacks: run.callbacks,
    _pendingRegistrations: 0,
    _awaitQueue: [],
    _monitor: run.monitor,
    _target: Promise.resolve("this process"),
    shutdown: () => undefined,
  });
}

const rejectionEvents = ["unhandledRejection", "uncaughtException"] as const;

/** A failed registration reaches its dependants as rejected promises, some of which nobody awaits. */
function collectRejections(collect: (error: unknown) => void): () => void {
  const emitter: NodeJS.EventEmitter = process;
  const before = rejectionEvents.map((event) => ({
    event,
    listeners: emitter.rawListeners(event) as ((...args: unknown[]) => void)[],
  }));
  for (const { event } of before) emitter.removeAllListeners(event).on(event, collect);
  return () => {
    for (const { event, listeners } of before) {
      emitter.removeAllListeners(event);
      for (const listener of listeners) emitter.on(event, listener);
    }
  };
}

/** Rejections are reported after a turn of the event loop: two turns see them all. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}
