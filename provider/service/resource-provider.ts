import type grpc from "@grpc/grpc-js";
import pluginMessages from "@pulumi/pulumi/proto/plugin_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import { readConfiguration } from "../account/configuration.ts";
import schema from "../schema/schema.json" with { type: "json" };
import type { Kind } from "./difference.ts";
import type { EngineLog } from "./engine-log.ts";
import { failed } from "./grpc-failure.ts";
import type { Forgotten, Plugin } from "./plugin.ts";
import type { Problem } from "./shape.ts";
import { type Properties, unknownValue, unmarked } from "./value.ts";

/** Where the process stands: its version, and what it does when the engine cancels or says where its log is. */
export interface Surroundings {
  readonly version: string;
  readonly cancel: () => void;
  readonly attach: (engineAddress: string) => void;
  readonly log: EngineLog;
}

const { Kind: kinds } = messages.PropertyDiff;
const detailKinds: Readonly<Record<Kind, readonly [plain: number, replacing: number]>> = {
  add: [kinds.ADD, kinds.ADD_REPLACE],
  update: [kinds.UPDATE, kinds.UPDATE_REPLACE],
  delete: [kinds.DELETE, kinds.DELETE_REPLACE],
};

/** The gRPC service of the engine's plugin protocol over the plugin (pulumi `proto/pulumi/provider.proto`). */
export function resourceProvider(
  plugin: Plugin,
  { version, cancel, attach, log }: Surroundings,
): grpc.UntypedServiceImplementation {
  return {
    handshake: answer((request: provider.ProviderHandshakeRequest) => {
      attach(request.getEngineAddress());
      return new messages.ProviderHandshakeResponse();
    }),
    attach: answer((request: { getAddress(): string }) => {
      attach(request.getAddress());
      return new emptyMessages.Empty();
    }),
    getPluginInfo: answer(() => {
      const info = new pluginMessages.PluginInfo();
      info.setVersion(version);
      return info;
    }),
    getSchema: answer(() => {
      const response = new messages.GetSchemaResponse();
      response.setSchema(JSON.stringify({ ...schema, version }));
      return response;
    }),
    checkConfig: answer((request: provider.CheckRequest) => {
      const news = properties(request.getNews());
      return checked(news, readConfiguration(news).problems);
    }),
    diffConfig: answer((request: provider.DiffRequest) => {
      const olds = properties(request.getOlds());
      const news = properties(request.getNews());
      const changed = ["region", "allowedAccountIds", "profile", "endpoint", "assumeRole", "retrySeconds"].filter(
        (key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]),
      );
      // Another region holds other resources; an unknown region may well be the same.
      const replaces = changed.filter(
        (key) => key === "region" && olds[key] !== undefined && news[key] !== unknownValue,
      );
      return differs(new Map(changed.map((key) => [key, "update"])), replaces);
    }),
    configure: answer((request: provider.ConfigureRequest) => {
      plugin.configure({
        ...Object.fromEntries(
          request
            .getVariablesMap()
            .toObject()
            .map(([key, value]) => [key.split(":").at(-1) ?? key, value]),
        ),
        ...unmarkedProperties(properties(request.getArgs())),
      });
      const response = new messages.ConfigureResponse();
      response.setSupportspreview(true);
      return response;
    }),
    check: answer((request: provider.CheckRequest) => {
      const { inputs, problems } = plugin.check(
        typeOf(request),
        properties(request.getOlds()),
        properties(request.getNews()),
        request.getUrn(),
      );
      return checked(inputs, problems);
    }),
    diff: answer((request: provider.DiffRequest) => {
      const { detail, replaces } = plugin.diff(
        typeOf(request),
        properties(request.getOlds()),
        properties(request.getNews()),
      );
      return differs(detail, replaces);
    }),
    create: answer(async (request: provider.CreateRequest) => {
      const inputs = properties(request.getProperties());
      const response = new messages.CreateResponse();
      if (request.getPreview())
        for (const sentence of plugin.words(typeOf(request), undefined, inputs))
          log(sentence, "status", request.getUrn());
      const { id, state } = request.getPreview()
        ? { id: "", state: inputs }
        : await plugin.create(typeOf(request), inputs, request.getUrn());
      response.setId(id);
      response.setProperties(struct(state));
      return response;
    }),
    read: answer(async (request: provider.ReadRequest) => {
      const found = await plugin.read(typeOf(request), request.getId(), properties(request.getProperties()));
      const response = new messages.ReadResponse();
      if (found === undefined) return response;
      response.setId(request.getId());
      response.setProperties(struct(found.state));
      response.setInputs(struct(found.inputs));
      return response;
    }),
    update: answer(async (request: provider.UpdateRequest) => {
      const olds = properties(request.getOlds());
      const news = properties(request.getNews());
      const response = new messages.UpdateResponse();
      if (request.getPreview())
        for (const sentence of plugin.words(typeOf(request), olds, news)) log(sentence, "info", request.getUrn());
      response.setProperties(
        struct(request.getPreview() ? news : await plugin.update(typeOf(request), olds, news, request.getUrn())),
      );
      return response;
    }),
    delete: answer(async (request: provider.DeleteRequest) => {
      const forgotten = await plugin.delete(typeOf(request), properties(request.getProperties()));
      if (forgotten.added.length > 0) log(forgottenWords(forgotten), "warning", request.getUrn());
      return new emptyMessages.Empty();
    }),
    invoke: answer(async (request: provider.InvokeRequest) => {
      const { result, problems } = await plugin.invoke(request.getTok(), properties(request.getArgs()));
      const response = new messages.InvokeResponse();
      response.setReturn(struct(result));
      response.setFailuresList(problems.map(failureOf));
      return response;
    }),
    cancel: answer(() => {
      cancel();
      return new emptyMessages.Empty();
    }),
  };
}

function answer<Request extends object, Response>(
  respond: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return async ({ request }, callback) => {
    try {
      callback(null, await respond(request));
    } catch (error) {
      const id = "getId" in request && typeof request.getId === "function" ? String(request.getId()) : undefined;
      callback(failed(error, id));
    }
  };
}

function typeOf(request: { getType(): string; getUrn(): string }): string {
  // Engines before 3.131 send no type; the URN ends in `<parents>$<type>::<name>`.
  return request.getType() || (request.getUrn().split("::")[2]?.split("$").at(-1) ?? "");
}

function properties(given: Struct | undefined): Properties {
  // The gRPC edge: a Struct holds JSON and nothing else.
  return (given?.toJavaScript() ?? {}) as Properties;
}

function unmarkedProperties(given: Properties): Properties {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, unmarked(value)]));
}

function struct(value: Properties): Struct {
  return structs.Struct.fromJavaScript(JSON.parse(JSON.stringify(value)));
}

function checked(inputs: Properties, problems: readonly Problem[]): provider.CheckResponse {
  const response = new messages.CheckResponse();
  response.setInputs(struct(inputs));
  response.setFailuresList(problems.map(failureOf));
  return response;
}

function failureOf({ property, reason }: Problem): provider.CheckFailure {
  const failure = new messages.CheckFailure();
  failure.setProperty(property);
  failure.setReason(reason);
  return failure;
}

/** What is told when a resource is gone and what it had added stays. */
function forgottenWords({ added, by }: Forgotten): string {
  const what = added.join(", ");
  if (by === "removed")
    return `kept ${what}, which another resource wants; that this had added it is forgotten: say adopt: true there if it is to go with that`;
  return `renamed without an alias: that this had added ${what} is forgotten, and stays when the new resource goes; say adopt: true there, or next time give the old name as an alias`;
}

function differs(detail: ReadonlyMap<string, Kind>, replaces: readonly string[]): provider.DiffResponse {
  const response = new messages.DiffResponse();
  const { DIFF_SOME, DIFF_NONE } = messages.DiffResponse.DiffChanges;
  response.setChanges(detail.size > 0 ? DIFF_SOME : DIFF_NONE);
  response.setReplacesList([...replaces]);
  response.setHasdetaileddiff(true);
  const top = (path: string) => path.split(/[.[]/)[0] ?? path;
  response.setDiffsList([...new Set([...detail.keys()].map(top))]);
  for (const [path, kind] of detail) {
    const difference = new messages.PropertyDiff();
    const [plain, replacing] = detailKinds[kind];
    difference.setKind(replaces.includes(top(path)) ? replacing : plain);
    response.getDetaileddiffMap().set(path, difference);
  }
  return response;
}
