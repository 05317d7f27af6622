import grpc from "@grpc/grpc-js";
import pluginMessages from "@pulumi/pulumi/proto/plugin_pb.js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";

// A provider that does nothing but answer, so that what remains is Pulumi's own: engine, SDK and gRPC.
function answer<Request, Response>(respond: (request: Request) => Response): grpc.handleUnaryCall<Request, Response> {
  return ({ request }, callback) => callback(null, respond(request));
}

function checked(request: provider.CheckRequest): provider.CheckResponse {
  const response = new messages.CheckResponse();
  response.setInputs(request.getNews());
  return response;
}

const server = new grpc.Server();
server.addService(services.ResourceProviderService, {
  handshake: answer(() => new messages.ProviderHandshakeResponse()),
  attach: answer(() => new emptyMessages.Empty()),
  cancel: answer(() => new emptyMessages.Empty()),
  getPluginInfo: answer(() => {
    const info = new pluginMessages.PluginInfo();
    info.setVersion("0.0.0");
    return info;
  }),
  checkConfig: answer(checked),
  check: answer(checked),
  configure: answer(() => new messages.ConfigureResponse()),
  create: answer((request: provider.CreateRequest) => {
    const response = new messages.CreateResponse();
    response.setId(request.getUrn());
    response.setProperties(request.getProperties());
    return response;
  }),
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (_error, port) =>
  process.stdout.write(`${port}\n`),
);
