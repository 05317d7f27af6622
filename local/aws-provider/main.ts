import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { askAccount } from "./account.ts";
import { announce } from "./announce.ts";
import { awsAt } from "./aws.ts";
import { readConfiguration } from "./configuration.ts";
import { service } from "./service.ts";
import { StandIn } from "./stand-in.ts";
import { table } from "./table.ts";
import { version } from "./version.ts";

/** Longest message, bytes: the engine's own limit (pulumi `rpcutil`: 400 MB). */
const longestMessage = 400 * 1024 * 1024;

// The engine passes the address of its own service after any flags.
const engine = process.argv.slice(2).find((argument) => !argument.startsWith("-"));

const server = new grpc.Server({
  "grpc.max_receive_message_length": longestMessage,
  "grpc.max_send_message_length": longestMessage,
});
server.addService(
  services.ResourceProviderService,
  service({
    version,
    refuse: (given) => {
      try {
        readConfiguration(given, process.env);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    open: async (given) => {
      const configuration = readConfiguration(given, process.env);
      const { endpoint } = configuration;
      await announce(engine, `this is Lakeward's stand-in for the aws provider, for the local AWS only (${endpoint})`);
      const account = await askAccount(configuration);
      return new StandIn(table, configuration, (region) => awsAt({ ...configuration, region }, account));
    },
  }),
);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) {
    process.stderr.write(`the stand-in for the aws provider could not start: ${error.message}\n`);
    process.exitCode = 1;
  } else {
    // The engine reads the port from the first line.
    process.stdout.write(`${port}\n`);
  }
});
