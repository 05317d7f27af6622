import grpc from "@grpc/grpc-js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import statusMessages from "@pulumi/pulumi/proto/status_pb.js";
import anyMessages from "google-protobuf/google/protobuf/any_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import { failureMessage } from "./failure-message.ts";
import { PartlyDone } from "./partly-done.ts";
import { toProperties } from "./resource-operations.ts";

/** A failure as the engine reads it; what was partly done goes along as state, so that the next run goes on from there. */
export function failed(error: unknown, id: string | undefined): Partial<grpc.StatusObject> {
  const message = failureMessage(error);
  const code = grpc.status.UNKNOWN;
  if (!(error instanceof PartlyDone)) return { code, details: message };
  const detail = new messages.ErrorResourceInitFailed();
  detail.setId(error.id ?? id ?? "");
  detail.setProperties(structs.Struct.fromJavaScript(JSON.parse(JSON.stringify(toProperties(error.state)))));
  detail.setReasonsList([message]);
  const any = new anyMessages.Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const status = new statusMessages.Status();
  status.setCode(code);
  status.setMessage(message);
  status.addDetails(any);
  const metadata = new grpc.Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
  return { code, details: message, metadata };
}
