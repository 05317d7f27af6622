import engine from "@pulumi/pulumi/proto/engine_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import type { EngineAnswers } from "./clients.ts";

/** A message of the program's own, by `pulumi.log`, or a deprecation that the SDK reports. */
export interface ProgramMessage {
  readonly severity: "info" | "warning" | "error";
  readonly text: string;
}

/** Collects what the program logs, instead of writing it between the lines of a report. */
export class PreviewEngine implements EngineAnswers {
  readonly messages: ProgramMessage[] = [];

  log(request: engine.LogRequest): empty.Empty {
    const severity = severities[request.getSeverity()];
    if (severity !== undefined && !request.getEphemeral()) this.messages.push({ severity, text: request.getMessage() });
    return new empty.Empty();
  }

  setRootResource(): empty.Empty {
    return new empty.Empty();
  }

  /** The version of the engine plays no part where there is no engine. */
  requirePulumiVersion(): empty.Empty {
    return new empty.Empty();
  }
}

const severities: Readonly<Record<number, ProgramMessage["severity"] | undefined>> = {
  [engine.LogSeverity.INFO]: "info",
  [engine.LogSeverity.WARNING]: "warning",
  [engine.LogSeverity.ERROR]: "error",
};
