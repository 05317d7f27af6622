import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { access } from "../account/aws.ts";
import { connect } from "../account/connect.ts";
import { realPatience } from "../account/real-patience.ts";
import { type QueueLimits, shippedLimits } from "../lake-formation/queue/queue-limits.ts";
import { engineLog } from "./engine-log.ts";
import { Plugin } from "./plugin.ts";
import { resourceProvider } from "./resource-provider.ts";

/** Longest message, bytes: the engine's own limit (pulumi `rpcutil`: 400 MB). */
const longestMessage = 400 * 1024 * 1024;

/** The provider while it serves. */
export interface Served {
  readonly port: number;
  /** Begins nothing any more and hangs up; the process ends with what is on its way, or after a while. */
  readonly stop: () => void;
}

/** Longest time that what is on its way may take after `stop`, milliseconds. */
const longestEnd = 60_000;

/** Effects: serves the provider on a free port of this machine. `engine` is where the engine's log is. */
export async function serve(
  version: string,
  engine: string | undefined,
  limits: QueueLimits = shippedLimits,
): Promise<Served> {
  const cancelling = new AbortController();
  let log = engineLog(engine);
  const tally = { requests: 0, retries: 0 };
  const patience = realPatience(cancelling.signal);
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
  const stop = () => {
    cancelling.abort();
    server.forceShutdown();
    setTimeout(() => process.exit(), longestEnd).unref();
  };
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve({ port, stop }),
    );
  });
}
