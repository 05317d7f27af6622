import { setTimeout as wait } from "node:timers/promises";
import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { access } from "../account/aws.ts";
import { connect } from "../account/connect.ts";
import { type QueueLimits, shippedLimits } from "../lake-formation/queue/queue-limits.ts";
import { engineLog } from "./engine-log.ts";
import { Plugin } from "./plugin.ts";
import { resourceProvider } from "./resource-provider.ts";

/** Longest message, bytes: the engine's own limit (pulumi `rpcutil`: 400 MB). */
const longestMessage = 400 * 1024 * 1024;

/** Effects: serves the provider on a free port of this machine and resolves to the port. `engine` is where the engine's log is. */
export async function serve(
  version: string,
  engine: string | undefined,
  limits: QueueLimits = shippedLimits,
): Promise<number> {
  const cancelling = new AbortController();
  let log = engineLog(engine);
  const tally = { requests: 0, retries: 0 };
  const patience = {
    firstPause: 200,
    longestPause: 10_000,
    clock: {
      now: () => performance.now(),
      wait: (milliseconds: number) =>
        wait(milliseconds, undefined, { signal: cancelling.signal }).catch(() => undefined),
    },
    random: Math.random,
    cancelled: cancelling.signal,
  };
  const plugin = new Plugin((configuration) =>
    access(
      connect(configuration),
      { ...patience, budget: configuration.retrySeconds * 1000 },
      tally,
      (message) => log(message),
      limits,
    ),
  );
  const server = new grpc.Server({
    "grpc.max_receive_message_length": longestMessage,
    "grpc.max_send_message_length": longestMessage,
  });
  server.addService(
    services.ResourceProviderService,
    resourceProvider(plugin, {
      version,
      log: (...line) => log(...line),
      cancel: () => cancelling.abort(),
      attach: (address) => {
        log = engineLog(address);
      },
    }),
  );
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}
