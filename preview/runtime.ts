/**
 * The one place that reaches into the SDK: runs a program against a monitor in this process. Opens no socket, since the
 * SDK's own clients are replaced by objects; the SDK's version is pinned, and tests run this with every socket refused.
 */
import * as pulumi from "@pulumi/pulumi";
import log from "@pulumi/pulumi/log/index.js";
import callbacks from "@pulumi/pulumi/runtime/callbacks.js";
import debuggable from "@pulumi/pulumi/runtime/debuggable.js";
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

/** The SDK's own functions that `withoutDiagnostics` replaces; its modules look them up at each call. */
const resources = pulumi.Resource as unknown as { callsites: () => readonly unknown[] };
const diagnostics = debuggable as unknown as { debuggablePromise: (promise: unknown, context: unknown) => unknown };
const messages = log as unknown as { debug: () => Promise<void> };

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
  const restoreDiagnostics = run.stackTraces ? undefined : withoutDiagnostics();
  try {
    await stores.withLocalStorage(() => runInStore(run));
  } catch (error) {
    failures.unshift(error);
  } finally {
    await settled();
    restoreDiagnostics?.();
    restore();
    // The SDK keeps the last stack, and with it every resource of the run: as much memory again as the plan's.
    Reflect.deleteProperty(globalThis, "stackResource");
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

/**
 * Takes out what the SDK does only for whoever looks for a defect of a program: a stack for every output of every
 * resource, the place of every registration, the lists of promises, the debug messages that print each answer. They are
 * three quarters of its time (measured: 2.0 → 0.25 ms of CPU a resource). Returns how to put them back.
 */
function withoutDiagnostics(): () => void {
  const { stackTraceLimit } = Error;
  const { callsites } = resources;
  const { debuggablePromise } = diagnostics;
  const { debug } = messages;
  Error.stackTraceLimit = 0;
  resources.callsites = () => [];
  diagnostics.debuggablePromise = (promise) => promise;
  messages.debug = () => Promise.resolve();
  return () => {
    Error.stackTraceLimit = stackTraceLimit;
    resources.callsites = callsites;
    diagnostics.debuggablePromise = debuggablePromise;
    messages.debug = debug;
  };
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
