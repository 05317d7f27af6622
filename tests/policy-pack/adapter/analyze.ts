import type { Policies } from "@pulumi/policy";
import * as server from "@pulumi/policy/server.js";
import analyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { pathSteps } from "../../../policy-pack/view/property-path.ts";
import type { Plan, PlannedResource } from "../../../preview/plan.ts";

/** Stands for a text that is not known yet on the engine's wire. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A secret on the engine's wire, which the SDK opens before a rule sees it. */
const secretText = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value: "kept by the program",
};

export interface Diagnostic {
  readonly policy: string;
  readonly urn: string;
  readonly level: "advisory" | "mandatory";
  readonly message: string;
}

/** Feeds a plan to the policies as the engine does: every resource by itself, then the whole stack. */
export async function analyze(plan: Plan, policies: Policies): Promise<readonly Diagnostic[]> {
  const one = rpc("makeAnalyzeRpcFun", policies);
  const stack = rpc("makeAnalyzeStackRpcFun", policies);
  for (const resource of plan.resources) await called(one, analyzeRequest(resource));
  const request = new analyzer.AnalyzeStackRequest();
  request.setResourcesList(plan.resources.map(stackResource));
  const response = await called(stack, request);
  return response.getDiagnosticsList().map((diagnostic) => ({
    policy: diagnostic.getPolicyname(),
    urn: diagnostic.getUrn(),
    level: diagnostic.getEnforcementlevel() === analyzer.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
    message: diagnostic.getMessage(),
  }));
}

/** The inputs of a resource after the policies' remediations, and what those that could not run say. */
export async function remediate(
  resource: PlannedResource,
  policies: Policies,
): Promise<{ readonly inputs: PlannedResource["inputs"]; readonly diagnostics: readonly string[] }> {
  const remediations = (
    await called(rpc("makeRemediateRpcFun", policies), analyzeRequest(resource))
  ).getRemediationsList();
  const last = remediations.findLast((each) => each.hasProperties())?.getProperties();
  const diagnostics = remediations.map((each) => each.getDiagnostic()).filter((text) => text !== "");
  return {
    inputs: last?.toJavaScript() ?? analyzeRequest(resource).getProperties()?.toJavaScript() ?? {},
    diagnostics,
  };
}

type Analyzed = InstanceType<typeof analyzer.AnalyzeResponse>;
type Remediated = InstanceType<typeof analyzer.RemediateResponse>;
type Rpc<Response> = (call: { readonly request: object }, answer: (error: unknown, response: Response) => void) => void;

/** The SDK exports these for its own tests, and leaves them out of its types. */
function rpc(name: "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun", policies: Policies): Rpc<Analyzed>;
function rpc(name: "makeRemediateRpcFun", policies: Policies): Rpc<Remediated>;
function rpc(name: string, policies: Policies): unknown {
  return Reflect.get(server, name)("lakeward", "0.1.0", "advisory", policies);
}

function called<Response>(fun: Rpc<Response>, request: object): Promise<Response> {
  return new Promise((resolve, reject) =>
    fun({ request }, (error, response) => (error ? reject(error) : resolve(response))),
  );
}

function analyzeRequest(resource: PlannedResource) {
  const request = new analyzer.AnalyzeRequest();
  request.setUrn(resource.urn);
  request.setType(resource.type);
  request.setName(resource.name);
  request.setProperties(properties(resource));
  request.setOptions(new analyzer.AnalyzerResourceOptions());
  return request;
}

/** As in a stack that has been made: a component shows its outputs only, not what it was given. */
function stackResource(resource: PlannedResource) {
  const request = new analyzer.AnalyzerResource();
  request.setUrn(resource.urn);
  request.setType(resource.type);
  request.setName(resource.name);
  request.setProperties(
    resource.type.startsWith("lakeward:lake:") ? struct.Struct.fromJavaScript({}) : properties(resource),
  );
  request.setOptions(new analyzer.AnalyzerResourceOptions());
  if (resource.parent) request.setParent(resource.parent);
  request.setDependenciesList([...(resource.dependencies ?? [])]);
  for (const [property, urns] of Object.entries(resource.propertyDependencies ?? {})) {
    const dependencies = new analyzer.AnalyzerPropertyDependencies();
    dependencies.setUrnsList([...urns]);
    request.getPropertydependenciesMap().set(property, dependencies);
  }
  if (resource.provider) {
    const provider = new analyzer.AnalyzerProviderResource();
    provider.setType(`pulumi:providers:${resource.provider.package}`);
    provider.setName("default");
    // The engine writes whatever is not a text in a provider's configuration as JSON, and leaves out what is nothing.
    const inputs = Object.entries(resource.provider.inputs ?? {})
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]);
    provider.setProperties(struct.Struct.fromJavaScript(Object.fromEntries(inputs)));
    request.setProvider(provider);
  }
  return request;
}

function properties(resource: PlannedResource) {
  const inputs = structuredClone(resource.inputs) as Record<string | number, unknown>;
  for (const path of resource.unknown ?? []) put(inputs, pathSteps(path), unknownText);
  for (const path of resource.secret ?? []) put(inputs, pathSteps(path), secretText);
  return struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(inputs)));
}

function put(inputs: Record<string | number, unknown>, steps: readonly (string | number)[], value: unknown): void {
  let at = inputs;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1) at[step] = value;
    else {
      at[step] ??= typeof steps[index + 1] === "number" ? [] : {};
      at = at[step] as Record<string | number, unknown>;
    }
  }
}
