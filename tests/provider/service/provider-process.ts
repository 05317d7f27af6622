import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";

export const plugin = fileURLToPath(new URL("../../../provider/plugin/pulumi-resource-lakeward", import.meta.url));

type Properties = Readonly<Record<string, unknown>>;
type Unary<Q, R> = (request: Q, done: (error: grpc.ServiceError | null, response: R) => void) => unknown;

/** The built provider as a process, spoken to as the engine does. */
export class ProviderProcess {
  readonly #process: ChildProcess;
  readonly client: InstanceType<typeof services.ResourceProviderClient>;
  readonly startMilliseconds: number;

  private constructor(child: ChildProcess, port: string, startMilliseconds: number) {
    this.#process = child;
    this.client = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
    this.startMilliseconds = startMilliseconds;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<ProviderProcess> {
    const began = performance.now();
    const child = spawn(plugin, [], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = await once(createInterface({ input: child.stdout }), "line");
    return new ProviderProcess(child, port, performance.now() - began);
  }

  async stop(): Promise<void> {
    this.client.close();
    this.#process.kill();
    await once(this.#process, "exit");
  }

  configure(variables: Properties): Promise<provider.ConfigureResponse> {
    const request = new messages.ConfigureRequest();
    request.setArgs(struct(variables));
    return this.ask(this.client.configure, request);
  }

  async check(type: string, inputs: Properties, before: Properties = {}) {
    const request = new messages.CheckRequest();
    request.setUrn(urn(type));
    request.setType(type);
    request.setOlds(struct(before));
    request.setNews(struct(inputs));
    const response = await this.ask<provider.CheckRequest, provider.CheckResponse>(this.client.check, request);
    return {
      inputs: properties(response.getInputs()),
      failures: response.getFailuresList().map((failure) => `${failure.getProperty()}: ${failure.getReason()}`),
    };
  }

  diff(type: string, state: Properties, inputs: Properties): Promise<provider.DiffResponse> {
    const request = new messages.DiffRequest();
    request.setUrn(urn(type));
    request.setType(type);
    request.setOlds(struct(state));
    request.setNews(struct(inputs));
    return this.ask(this.client.diff, request);
  }

  async create(
    type: string,
    inputs: Properties,
    preview = false,
  ): Promise<{ readonly id: string; readonly state: Properties }> {
    const request = new messages.CreateRequest();
    request.setUrn(urn(type));
    request.setType(type);
    request.setProperties(struct(inputs));
    request.setPreview(preview);
    const response = await this.ask<provider.CreateRequest, provider.CreateResponse>(this.client.create, request);
    return { id: response.getId(), state: properties(response.getProperties()) };
  }

  async update(type: string, id: string, state: Properties, inputs: Properties): Promise<Properties> {
    const request = new messages.UpdateRequest();
    request.setId(id);
    request.setUrn(urn(type));
    request.setType(type);
    request.setOlds(struct(state));
    request.setNews(struct(inputs));
    return properties(
      (await this.ask<provider.UpdateRequest, provider.UpdateResponse>(this.client.update, request)).getProperties(),
    );
  }

  async delete(type: string, id: string, state: Properties): Promise<void> {
    const request = new messages.DeleteRequest();
    request.setId(id);
    request.setUrn(urn(type));
    request.setType(type);
    request.setProperties(struct(state));
    await this.ask(this.client.delete, request);
  }

  ask<Q, R>(method: Unary<Q, R>, request: Q): Promise<R> {
    return new Promise((done, failed) => {
      method.call(this.client, request, (error, response) => (error ? failed(error) : done(response)));
    });
  }
}

function urn(type: string): string {
  return `urn:pulumi:dev::lakeward::lakeward:lake:Department$${type}::it`;
}

function struct(value: Properties) {
  return structs.Struct.fromJavaScript(JSON.parse(JSON.stringify(value)));
}

function properties(given: { toJavaScript(): Properties } | undefined): Properties {
  return given?.toJavaScript() ?? {};
}
