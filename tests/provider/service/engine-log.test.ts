import grpc from "@grpc/grpc-js";
import engineService from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb.js";
import messages from "@pulumi/pulumi/proto/engine_pb.js";
import { expect } from "chai";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import { engineLog } from "../../../provider/service/engine-log.ts";

const { DEBUG, INFO, WARNING } = messages.LogSeverity;
const urn = "urn:pulumi:dev::lakeward::lakeward:lakeformation:Grant::it";

describe("the engine's log", () => {
  it("gets each line in its manner, about its resource", async () => {
    const lines: LogRequest.AsObject[] = [];
    const all = Promise.withResolvers<undefined>();
    const server = new grpc.Server();
    server.addService(engineService.EngineService, {
      log: (
        { request }: grpc.ServerUnaryCall<LogRequest, unknown>,
        answer: grpc.sendUnaryData<InstanceType<typeof emptyMessages.Empty>>,
      ) => {
        lines.push(request.toObject());
        answer(null, new emptyMessages.Empty());
        if (lines.length === 4) all.resolve(undefined);
      },
    } as grpc.UntypedServiceImplementation);
    const port = await new Promise<number>((done, failed) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
        error ? failed(error) : done(bound),
      );
    });
    try {
      const log = engineLog(`127.0.0.1:${port}`);
      log("counted");
      log("would be made", "status", urn);
      log("would change", "info", urn);
      log("renamed", "warning", urn);
      await all.promise;
      const told = lines.map(({ message, severity, ephemeral, urn: about }) => [message, severity, ephemeral, about]);
      expect(told).to.have.deep.members([
        ["counted", DEBUG, false, ""],
        ["would be made", INFO, true, urn],
        ["would change", INFO, false, urn],
        ["renamed", WARNING, false, urn],
      ]);
    } finally {
      server.forceShutdown();
    }
  });

  it("is not needed", () => {
    expect(() => engineLog(undefined)("anything")).not.to.throw();
    expect(() => engineLog("")("anything")).not.to.throw();
  });
});
