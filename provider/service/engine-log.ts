import grpc from "@grpc/grpc-js";
import engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import engineMessages from "@pulumi/pulumi/proto/engine_pb.js";

/** Effects: sends a line to the engine's log at debug level; without an engine nothing happens. */
export function engineLog(address: string | undefined): (message: string) => void {
  if (address === undefined || address === "") return () => undefined;
  const client = new engineService.EngineClient(address, grpc.credentials.createInsecure());
  return (message) => {
    const request = new engineMessages.LogRequest();
    request.setSeverity(engineMessages.LogSeverity.DEBUG);
    request.setMessage(message);
    // A lost line of the debug log is no reason to fail.
    client.log(request, () => undefined);
  };
}
