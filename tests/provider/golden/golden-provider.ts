import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import statusMessages from "@pulumi/pulumi/proto/status_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import { Plugin } from "../../../provider/service/plugin.ts";
import { resourceProvider } from "../../../provider/service/resource-provider.ts";
import { type AccountInMemory, account, region } from "../account-in-memory.ts";
import type { Call, Json } from "./behaviour.ts";

type Client = InstanceType<typeof services.ResourceProviderClient>;

/** The provider behind a socket on an account in memory, spoken to over gRPC as the engine does. */
export class GoldenProvider {
  readonly #server: grpc.Server;
  readonly #client: Client;
  readonly #told: string[];
  readonly #type: string;

  private constructor(server: grpc.Server, client: Client, told: string[], type: string) {
    this.#server = server;
    this.#client = client;
    this.#told = told;
    this.#type = type;
  }

  static async start(there: AccountInMemory, type: string): Promise<GoldenProvider> {
    const told: string[] = [];
    const server = new grpc.Server();
    const surroundings = {
      version: "0.0.0",
      cancel: () => undefined,
      attach: () => undefined,
      log: (message: string, manner = "debug", urn = "") => {
        told.push(`${manner} ${urn.split("::").at(-1)}: ${message}`);
      },
    };
    server.addService(services.ResourceProviderService, resourceProvider(new Plugin(() => there.aws), surroundings));
    const port = await new Promise<number>((done, failed) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
        error ? failed(error) : done(bound),
      );
    });
    const client = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
    const made = new GoldenProvider(server, client, told, type);
    await made.run();
    return made;
  }

  /** Every run of the engine configures the provider anew. */
  async run(): Promise<void> {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct({ region, allowedAccountIds: JSON.stringify([account]) }));
    await new Promise<void>((done, failed) =>
      this.#client.configure(request, (error) => (error ? failed(error) : done())),
    );
  }

  async stop(): Promise<void> {
    this.#client.close();
    await new Promise<void>((done) => this.#server.tryShutdown(() => done()));
  }

  /** What the engine was told since the last time this was asked. */
  told(): readonly string[] {
    return this.#told.splice(0);
  }

  /** One call of the protocol; a refusal comes back as what it says. */
  async ask(call: Call, request: Json, name: string): Promise<Json> {
    try {
      return await this.#calls[call](request, name);
    } catch (error) {
      if (!(error instanceof Error && "metadata" in error)) throw error;
      return { error: refusal(error as grpc.ServiceError) };
    }
  }

  readonly #calls: Readonly<Record<Call, (request: Json, name: string) => Promise<Json>>> = {
    check: async (given, name) => {
      const request = new messages.CheckRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setOlds(struct(given.olds ?? {}));
      request.setNews(struct(given.news ?? {}));
      const response = await this.#send<provider.CheckRequest, provider.CheckResponse>(this.#client.check, request);
      return {
        inputs: plain(response.getInputs()),
        failures: response.getFailuresList().map((each) => `${each.getProperty()}: ${each.getReason()}`),
      };
    },
    diff: async (given, name) => {
      const request = new messages.DiffRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setOlds(struct(given.olds ?? {}));
      request.setNews(struct(given.news ?? {}));
      const response = await this.#send<provider.DiffRequest, provider.DiffResponse>(this.#client.diff, request);
      const kinds = Object.entries(messages.PropertyDiff.Kind);
      const detailed = response
        .toObject()
        .detaileddiffMap.map(([path, { kind }]) => [path, kinds.find(([, each]) => each === kind)?.[0]]);
      return {
        changes: response.getChanges() === messages.DiffResponse.DiffChanges.DIFF_NONE ? "DIFF_NONE" : "DIFF_SOME",
        replaces: response.getReplacesList(),
        detailedDiff: Object.fromEntries(detailed),
      };
    },
    create: async (given, name) => {
      const request = new messages.CreateRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setProperties(struct(given.properties ?? {}));
      request.setPreview(given.preview === true);
      const response = await this.#send<provider.CreateRequest, provider.CreateResponse>(this.#client.create, request);
      return { id: response.getId(), properties: plain(response.getProperties()) };
    },
    update: async (given, name) => {
      const request = new messages.UpdateRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setId(String(given.id ?? ""));
      request.setOlds(struct(given.olds ?? {}));
      request.setNews(struct(given.news ?? {}));
      request.setPreview(given.preview === true);
      return {
        properties: plain(
          (
            await this.#send<provider.UpdateRequest, provider.UpdateResponse>(this.#client.update, request)
          ).getProperties(),
        ),
      };
    },
    read: async (given, name) => {
      const request = new messages.ReadRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setId(String(given.id ?? ""));
      request.setProperties(struct(given.properties ?? {}));
      const response = await this.#send<provider.ReadRequest, provider.ReadResponse>(this.#client.read, request);
      return {
        id: response.getId(),
        inputs: plain(response.getInputs()),
        properties: plain(response.getProperties()),
      };
    },
    delete: async (given, name) => {
      const request = new messages.DeleteRequest();
      request.setUrn(this.#urn(name));
      request.setType(this.#type);
      request.setId(String(given.id ?? ""));
      request.setProperties(struct(given.properties ?? {}));
      await this.#send(this.#client.delete, request);
      return {};
    },
    invoke: async (given) => {
      const request = new messages.InvokeRequest();
      request.setTok(String(given.tok ?? ""));
      request.setArgs(struct(given.args ?? {}));
      const response = await this.#send<provider.InvokeRequest, provider.InvokeResponse>(this.#client.invoke, request);
      return {
        return: plain(response.getReturn()),
        failures: response.getFailuresList().map((each) => `${each.getProperty()}: ${each.getReason()}`),
      };
    },
  };

  #urn(name: string): string {
    return `urn:pulumi:dev::lakeward::${this.#type}::${name}`;
  }

  #send<Q, R>(
    method: (this: Client, request: Q, done: (error: grpc.ServiceError | null, response: R) => void) => unknown,
    request: Q,
  ): Promise<R> {
    return new Promise((done, failed) => {
      method.call(this.#client, request, (error, response) => (error ? failed(error) : done(response)));
    });
  }
}

/** What a refusal says, with the state that goes along where something was partly done. */
function refusal({ details, metadata }: grpc.ServiceError): Json {
  const [packed] = metadata.get("grpc-status-details-bin");
  if (!(packed instanceof Buffer)) return { message: details };
  const [any] = statusMessages.Status.deserializeBinary(packed).getDetailsList();
  if (any === undefined) return { message: details };
  const partly = messages.ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8());
  return { message: details, id: partly.getId(), properties: plain(partly.getProperties()) };
}

function struct(value: unknown) {
  // The gRPC edge: a golden file holds JSON and nothing else.
  return structs.Struct.fromJavaScript(value as Record<string, structs.JavaScriptValue>);
}

function plain(given: { toJavaScript(): unknown } | undefined): Json {
  return (given?.toJavaScript() ?? {}) as Json;
}
