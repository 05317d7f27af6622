import grpc from "@grpc/grpc-js";
import services, { type ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { expect } from "chai";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import { awsAt } from "../../../local/aws-provider/aws.ts";
import { service } from "../../../local/aws-provider/service.ts";
import { StandIn } from "../../../local/aws-provider/stand-in.ts";
import { table } from "../../../local/aws-provider/table.ts";
import { unknownValue } from "../../../provider/service/value.ts";
import { account, nowhere } from "./local-stand-in.ts";

const urn = "urn:pulumi:dev::lake::lakeward:lake:Department$aws:s3/bucket:Bucket::parking-raw";
const struct = (value: Record<string, structs.JavaScriptValue>) => structs.Struct.fromJavaScript(value);

describe("the stand-in for the aws provider over gRPC", () => {
  const server = new grpc.Server();
  let client: ResourceProviderClient;

  before((done) => {
    server.addService(
      services.ResourceProviderService,
      service({
        version: "7.48.0",
        refuse: ({ region }) => (region ? undefined : "no region"),
        open: async () =>
          new StandIn(table, { region: "eu-west-2", defaultTags: { organisation: "council" } }, (region) =>
            awsAt({ ...nowhere, region }, account),
          ),
      }),
    );
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
      client = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
      done(error ?? undefined);
    });
  });
  after(() => {
    client.close();
    server.forceShutdown();
  });

  // Each call as a promise; the request decides which.
  const call = <Request, Response>(
    method: (request: Request, callback: (error: grpc.ServiceError | null, response: Response) => void) => unknown,
    request: Request,
  ): Promise<Response> =>
    new Promise((resolve, reject) => {
      method.call(client, request, (error, response) => (error ? reject(error) : resolve(response)));
    });

  const check = (news: Record<string, structs.JavaScriptValue>) => {
    const request = new messages.CheckRequest();
    request.setUrn(urn);
    request.setNews(struct(news));
    return call<typeof request, InstanceType<typeof messages.CheckResponse>>(client.check, request);
  };

  it("does nothing before it is configured", async () => {
    const error = await check({ bucket: "lake" }).catch((reason: unknown) => reason);
    expect(error).to.have.property("details", "the stand-in for the aws provider was not configured; nothing was done");
  });

  it("tells its version and what it refuses of a configuration", async () => {
    const request = new messages.CheckRequest();
    request.setNews(struct({}));
    const answer = await call<typeof request, InstanceType<typeof messages.CheckResponse>>(client.checkConfig, request);
    expect(answer.getFailuresList().map((failure) => failure.getReason())).to.deep.equal(["no region"]);
  });

  it("supports previews", async () => {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct({ region: "eu-west-2" }));
    const answer = await call<typeof request, InstanceType<typeof messages.ConfigureResponse>>(
      client.configure,
      request,
    );
    expect(answer.getSupportspreview()).to.equal(true);
    expect(answer.getAcceptsecrets()).to.equal(false);
  });

  it("finds the row by the last type of the URN, and names what it refuses", async () => {
    const answer = await check({ bucket: "lake", acl: "private" });
    expect(answer.getInputs()?.toJavaScript()).to.include({ region: "eu-west-2", bucket: "lake" });
    expect(answer.getFailuresList().map((failure) => failure.getProperty())).to.deep.equal(["acl"]);
  });

  it("previews a bucket that is not made yet, without a call", async () => {
    const request = new messages.CreateRequest();
    request.setUrn(urn);
    request.setPreview(true);
    request.setProperties(struct({ bucket: "lake", region: "eu-west-2", tagsAll: {} }));
    const answer = await call<typeof request, InstanceType<typeof messages.CreateResponse>>(client.create, request);
    expect(answer.getId()).to.equal("");
    expect(answer.getProperties()?.toJavaScript()).to.include({ bucket: "lake", arn: unknownValue });
  });

  it("says in detail what changes, and what makes another bucket", async () => {
    const request = new messages.DiffRequest();
    request.setUrn(urn);
    request.setOlds(struct({ bucket: "lake", tags: { zone: "raw" }, arn: "arn:aws:s3:::lake" }));
    request.setOldInputs(struct({ bucket: "lake", tags: { zone: "raw" } }));
    request.setNews(struct({ bucket: "other", tags: { zone: "trusted" } }));
    const answer = await call<typeof request, InstanceType<typeof messages.DiffResponse>>(client.diff, request);
    const { UPDATE, UPDATE_REPLACE } = messages.PropertyDiff.Kind;
    const detail = answer.getDetaileddiffMap();
    expect(detail.get("bucket")?.getKind()).to.equal(UPDATE_REPLACE);
    expect(detail.get("tags.zone")?.getKind()).to.equal(UPDATE);
    expect(detail.getLength()).to.equal(2);
    expect(answer.getReplacesList()).to.deep.equal(["bucket"]);
    expect(answer.getDeletebeforereplace()).to.equal(false);
  });

  it("fails a call to the account in one line, with the resource and what was not done", async () => {
    const request = new messages.DeleteRequest();
    request.setUrn(urn);
    request.setId("lake");
    request.setProperties(struct({ bucket: "lake", region: "eu-west-2", forceDestroy: false }));
    const error = await call(client.delete, request).catch((reason: unknown) => reason);
    expect(error).to.have.property(
      "details",
      'aws:s3/bucket:Bucket "parking-raw" was not deleted: nothing answers at the endpoint; `npm start` starts the local AWS',
    );
  });

  it("answers no functions", async () => {
    const request = new messages.InvokeRequest();
    request.setTok("aws:index/getCallerIdentity:getCallerIdentity");
    const error = await call(client.invoke, request).catch((reason: unknown) => reason);
    expect(error).to.have.property(
      "details",
      "aws:index/getCallerIdentity:getCallerIdentity: the stand-in for the aws provider answers no functions",
    );
  });
});
