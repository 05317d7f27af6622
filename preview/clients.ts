/** The engine as the SDK sees it: objects with the methods of its gRPC clients, answered in this process. */
import type callback from "@pulumi/pulumi/proto/callback_pb.js";
import type engine from "@pulumi/pulumi/proto/engine_pb.js";
import type resource from "@pulumi/pulumi/proto/resource_pb.js";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb.js";

type Answer<Response> = Response | Promise<Response>;

/** What the SDK asks of the resource monitor; a thrown error is the call's failure. */
export interface MonitorAnswers {
  getDeploymentInfo(request: Empty): Answer<resource.DeploymentInfo>;
  registerResource(request: resource.RegisterResourceRequest): Answer<resource.RegisterResourceResponse>;
  readResource(request: resource.ReadResourceRequest): Answer<resource.ReadResourceResponse>;
  existsResource(request: resource.ExistsResourceRequest): Answer<resource.ExistsResourceResponse>;
  invoke(request: resource.ResourceInvokeRequest): Answer<resource.ResourceInvokeResponse>;
  call(request: resource.ResourceCallRequest): Answer<never>;
  registerResourceOutputs(request: resource.RegisterResourceOutputsRequest): Answer<Empty>;
  registerStackTransform(request: callback.Callback): Answer<Empty>;
  registerStackInvokeTransform(request: callback.Callback): Answer<Empty>;
  registerResourceHook(request: resource.RegisterResourceHookRequest): Answer<Empty>;
  registerErrorHook(request: resource.RegisterErrorHookRequest): Answer<Empty>;
  registerPackage(request: resource.RegisterPackageRequest): Answer<resource.RegisterPackageResponse>;
  signalAndWaitForShutdown(request: Empty): Answer<Empty>;
}

/** What the SDK asks of the engine itself. */
export interface EngineAnswers {
  log(request: engine.LogRequest): Answer<Empty>;
  setRootResource(request: engine.SetRootResourceRequest): Answer<Empty>;
  requirePulumiVersion(request: engine.RequirePulumiVersionRequest): Answer<Empty>;
}

type Reply = (error: Error | null, response: unknown) => void;

/** The same methods in the callback form of a gRPC client. */
export type Client<Answers> = { readonly [Method in keyof Answers]: (request: never, reply: Reply) => void };

/** Turns the answers of a class into a client that the SDK can call. */
export function clientOf<Answers extends MonitorAnswers | EngineAnswers>(answers: Answers): Client<Answers> {
  const prototype: object = Object.getPrototypeOf(answers);
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
  const entries = methods.map((method) => [
    method,
    (request: never, reply: Reply) => {
      const answer = async () => Reflect.apply(Reflect.get(prototype, method), answers, [request]);
      answer().then(
        (response) => reply(null, response),
        (error: unknown) => reply(failure(error), undefined),
      );
    },
  ]);
  return Object.fromEntries(entries) as Client<Answers>;
}

/** The SDK shows `details` of a failed invoke and `message` of a failed registration. */
function failure(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(message), { details: message });
}
