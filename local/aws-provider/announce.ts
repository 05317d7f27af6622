import grpc from "@grpc/grpc-js";
import engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import engineMessages from "@pulumi/pulumi/proto/engine_pb.js";

/** Effects: shows a message among the diagnostics of the run, through the engine at `address`; without one on stderr. */
export const announce = (address: string | undefined, message: string): Promise<void> =>
  new Promise((done) => {
    if (!address) {
      process.stderr.write(`${message}\n`);
      done();
      return;
    }
    const client = new engineService.EngineClient(address, grpc.credentials.createInsecure());
    const request = new engineMessages.LogRequest();
    request.setSeverity(engineMessages.LogSeverity.INFO);
    request.setMessage(message);
    client.log(request, () => {
      client.close();
      done();
    });
  });
