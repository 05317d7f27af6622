import grpc from "@grpc/grpc-js";
import engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import engineMessages from "@pulumi/pulumi/proto/engine_pb.js";

const { DEBUG, INFO, WARNING } = engineMessages.LogSeverity;
/** How a line is shown: `status` only while it happens, beside its resource; the others stay. */
const manners = {
  debug: { severity: DEBUG, passing: false },
  status: { severity: INFO, passing: true },
  info: { severity: INFO, passing: false },
  warning: { severity: WARNING, passing: false },
} as const;

/** Sends a line to the engine; `urn` is the resource that it is about. */
export type EngineLog = (message: string, manner?: keyof typeof manners, urn?: string) => void;

/** Effects: sends lines to the engine's log; without an engine nothing happens. */
export function engineLog(address: string | undefined): EngineLog {
  if (address === undefined || address === "") return () => undefined;
  const client = new engineService.EngineClient(address, grpc.credentials.createInsecure());
  return (message, manner = "debug", urn = "") => {
    const request = new engineMessages.LogRequest();
    request.setSeverity(manners[manner].severity);
    request.setEphemeral(manners[manner].passing);
    request.setUrn(urn);
    request.setMessage(message);
    // A lost line of the log is no reason to fail.
    client.log(request, () => undefined);
  };
}
