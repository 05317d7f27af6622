import type grpc from "@grpc/grpc-js";
import pluginMessages from "@pulumi/pulumi/proto/plugin_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import structs, { type Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import { failed } from "../../provider/service/grpc-failure.ts";
import type { Change } from "./difference.ts";
import type { PlainObject } from "./property.ts";
import type { StandIn, Subject } from "./stand-in.ts";
import { plainObject } from "./state.ts";

/** What the service is told and asks beyond the resources. */
export interface Host {
  readonly version: string;
  /** Says what is wrong with a configuration, if anything; calls nothing. */
  readonly refuse: (configuration: PlainObject) => string | undefined;
  /** Opens the account that a configuration leads to. */
  readonly open: (configuration: PlainObject) => Promise<StandIn>;
}

const { Kind } = messages.PropertyDiff;
const kinds: Readonly<Record<Change, number>> = {
  add: Kind.ADD,
  "add-replace": Kind.ADD_REPLACE,
  delete: Kind.DELETE,
  "delete-replace": Kind.DELETE_REPLACE,
  update: Kind.UPDATE,
  "update-replace": Kind.UPDATE_REPLACE,
};

/** The gRPC service of the engine's plugin protocol over the stand-in (pulumi `proto/pulumi/provider.proto`). */
export const service = ({ version, refuse, open }: Host): grpc.UntypedServiceImplementation => {
  let opened: StandIn | undefined;
  const standIn = (): StandIn => {
    if (!opened) throw new Error("the stand-in for the aws provider was not configured; nothing was done");
    return opened;
  };
  return {
    getPluginInfo: answer(() => {
      const info = new pluginMessages.PluginInfo();
      info.setVersion(version);
      return info;
    }),
    checkConfig: answer((request: provider.CheckRequest) => {
      const given = plain(request.getNews());
      const reason = refuse(given);
      return checked(given, reason === undefined ? [] : [{ property: "", reason }]);
    }),
    diffConfig: answer((request: provider.DiffRequest) => {
      const [before, now] = [plain(request.getOlds()), plain(request.getNews())];
      const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
      const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
      const response = new messages.DiffResponse();
      const { DIFF_SOME, DIFF_NONE } = messages.DiffResponse.DiffChanges;
      response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
      response.setDiffsList(changed);
      return response;
    }),
    configure: answer(async (request: provider.ConfigureRequest) => {
      opened = await open(plain(request.getArgs()));
      const response = new messages.ConfigureResponse();
      response.setSupportspreview(true);
      return response;
    }),
    invoke: answer((request: provider.InvokeRequest): provider.InvokeResponse => {
      throw new Error(`${request.getTok()}: the stand-in for the aws provider answers no functions`);
    }),
    check: answer((request: provider.CheckRequest) => {
      const { inputs, failures } = standIn().check(subjectOf(request), plain(request.getNews()));
      return checked(inputs, failures);
    }),
    diff: answer((request: provider.DiffRequest) => {
      const before = plain(request.getOldInputs() ?? request.getOlds());
      const found = standIn().difference(subjectOf(request), before, plain(request.getNews()));
      const response = new messages.DiffResponse();
      const { DIFF_SOME, DIFF_NONE } = messages.DiffResponse.DiffChanges;
      response.setChanges(found.changed.length > 0 ? DIFF_SOME : DIFF_NONE);
      response.setDiffsList([...found.changed]);
      response.setReplacesList([...found.replaces]);
      response.setDeletebeforereplace(found.deleteBeforeReplace);
      response.setHasdetaileddiff(true);
      for (const [path, change] of found.detailed) {
        const detail = new messages.PropertyDiff();
        detail.setKind(kinds[change]);
        detail.setInputdiff(true);
        response.getDetaileddiffMap().set(path, detail);
      }
      return response;
    }),
    create: answer(async (request: provider.CreateRequest) => {
      const subject = subjectOf(request);
      const inputs = plain(request.getProperties());
      const made = request.getPreview()
        ? { id: "", outputs: standIn().preview(subject, inputs) }
        : await standIn().create(subject, inputs);
      const response = new messages.CreateResponse();
      response.setId(made.id);
      response.setProperties(struct(made.outputs));
      return response;
    }),
    read: answer(async (request: provider.ReadRequest) => {
      const imported = Object.keys(plain(request.getProperties())).length === 0;
      const before = imported ? undefined : plain(request.getInputs() ?? request.getProperties());
      const found = await standIn().read(subjectOf(request), request.getId(), before);
      const response = new messages.ReadResponse();
      if (!found) return response;
      response.setId(request.getId());
      response.setProperties(struct(found.outputs));
      response.setInputs(struct(found.inputs));
      return response;
    }),
    update: answer(async (request: provider.UpdateRequest) => {
      const subject = subjectOf(request);
      const outputs = plain(request.getOlds());
      const before = { inputs: plain(request.getOldInputs() ?? request.getOlds()), outputs };
      const inputs = plain(request.getNews());
      const response = new messages.UpdateResponse();
      const after = request.getPreview()
        ? standIn().preview(subject, inputs, before)
        : await standIn().update(subject, request.getId(), before.inputs, inputs);
      response.setProperties(struct(after));
      return response;
    }),
    delete: answer(async (request: provider.DeleteRequest) => {
      const before = { ...plain(request.getProperties()), ...plain(request.getOldInputs()) };
      await standIn().delete(subjectOf(request), request.getId(), before);
      return new emptyMessages.Empty();
    }),
    cancel: answer(() => new emptyMessages.Empty()),
  };
};

const answer =
  <Request extends object, Response>(
    respond: (request: Request) => Response | Promise<Response>,
  ): grpc.handleUnaryCall<Request, Response> =>
  async ({ request }, callback) => {
    try {
      callback(null, await respond(request));
    } catch (error) {
      callback(failed(error, undefined));
    }
  };

/** The resource that a URN names: `urn:pulumi:<stack>::<project>::<parents>$<type>::<name>`. */
const subjectOf = (request: { getUrn(): string }): Subject => {
  const [, , types = "", ...name] = request.getUrn().split("::");
  return { type: types.split("$").at(-1) ?? "", name: name.join("::") };
};

const plain = (given: Struct | undefined): PlainObject => plainObject(given?.toJavaScript() ?? {});

const struct = (value: PlainObject): Struct => structs.Struct.fromJavaScript(JSON.parse(JSON.stringify(value)));

const checked = (
  inputs: PlainObject,
  failures: readonly { readonly property: string; readonly reason: string }[],
): provider.CheckResponse => {
  const response = new messages.CheckResponse();
  response.setInputs(struct(inputs));
  for (const { property, reason } of failures) {
    const failure = new messages.CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    response.addFailures(failure);
  }
  return response;
};
