import resource from "@pulumi/pulumi/proto/resource_pb.js";
import rpc from "@pulumi/pulumi/runtime/rpc.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { aliasUrns } from "./aliases.ts";
import type { CallAnswers } from "./calls.ts";
import type { MonitorAnswers } from "./clients.ts";
import { type Transform, transformed } from "./transforms.ts";
import { urnOf } from "./urn.ts";

/** A resource as the program registered it, with what it inherits from its parent. */
export interface Registration {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly parent: string | null;
  /** Inputs in wire form: unknown and secret values are marked. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean | undefined;
  readonly retainOnDelete: boolean | undefined;
  readonly deleteBeforeReplace: boolean;
  readonly ignoreChanges: readonly string[];
  readonly aliases: readonly string[];
  /** URN of the provider resource, when the program chose one. */
  readonly provider: string | null;
}

interface MonitorOptions {
  readonly project: string;
  readonly stack: string;
  readonly calls: CallAnswers;
  /** The function behind a callback's token. */
  readonly callback: (token: string) => Transform;
}

const features = [
  "SECRETS",
  "RESOURCE_REFERENCES",
  "OUTPUT_VALUES",
  "ALIAS_SPECS",
  "DELETED_WITH",
  "REPLACE_WITH",
  "TRANSFORMS",
  "PARAMETERIZATION",
  "RESOURCE_HOOKS",
  "ERROR_HOOKS",
] as const;

/** The engine's side of a preview that creates everything: records registrations and answers as an engine would. */
export class PreviewMonitor implements MonitorAnswers {
  readonly registrations: Map<string, Registration> = new Map();
  readonly #options: MonitorOptions;
  readonly #resourceTransforms = new Map<string, readonly Transform[]>();
  readonly #stackTransforms: Transform[] = [];

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  getDeploymentInfo(): resource.DeploymentInfo {
    const info = new resource.DeploymentInfo();
    info.setSupportedfeaturesList(
      features.map((name) => resource.ResourceMonitorFeature[`RESOURCE_MONITOR_FEATURE_${name}`]),
    );
    return info;
  }

  async registerResource(asked: resource.RegisterResourceRequest): Promise<resource.RegisterResourceResponse> {
    if (asked.getRemote()) {
      throw new Error(`${asked.getType()} is a component of a plugin, which an offline preview cannot start`);
    }
    const parent = asked.getParent() || null;
    inheritOptions(asked, parent === null ? undefined : this.registrations.get(parent));
    const own = asked.getTransformsList().map((transform) => this.#options.callback(transform.getToken()));
    const request = await transformed(asked, [...own, ...this.#transformsAbove(parent), ...this.#stackTransforms]);
    const registration = this.#registration(request, parent);
    const { urn } = registration;
    if (this.registrations.has(urn)) {
      throw new Error(`two resources have the URN ${urn}; give one of them another name`);
    }
    this.registrations.set(urn, registration);
    this.#resourceTransforms.set(urn, own);

    const response = new resource.RegisterResourceResponse();
    response.setUrn(urn);
    // Inputs come back as outputs; whatever else is read from the resource is unknown to the SDK, ids included.
    response.setObject(request.getObject());
    return response;
  }

  /** A read looks into the account: its outputs stay unknown, so a stack reference's do. */
  readResource(request: resource.ReadResourceRequest): resource.ReadResourceResponse {
    const response = new resource.ReadResourceResponse();
    response.setUrn(urnOf(this.#options, request.getParent() || null, request.getType(), request.getName()));
    response.setProperties(request.getProperties());
    return response;
  }

  existsResource(): resource.ExistsResourceResponse {
    const response = new resource.ExistsResourceResponse();
    response.setUnknown(true);
    return response;
  }

  invoke(request: resource.ResourceInvokeRequest): resource.ResourceInvokeResponse {
    const token = request.getTok();
    const args = request.getArgs()?.toJavaScript() ?? {};
    const answer = token === "pulumi:pulumi:getResource" ? this.#registered(args) : this.#options.calls[token]?.(args);
    if (answer === undefined) {
      throw new Error(
        `the program asks ${token}, which only the account can answer: an offline preview cannot; pass the value as configuration, or give the preview an answer for this call`,
      );
    }
    const response = new resource.ResourceInvokeResponse();
    response.setReturn(struct.Struct.fromJavaScript(answer as Parameters<typeof struct.Struct.fromJavaScript>[0]));
    return response;
  }

  call(request: resource.ResourceCallRequest): never {
    throw new Error(`the program calls ${request.getTok()} of a plugin, which an offline preview cannot start`);
  }

  registerStackTransform(request: { getToken(): string }): empty.Empty {
    this.#stackTransforms.push(this.#options.callback(request.getToken()));
    return new empty.Empty();
  }

  registerStackInvokeTransform(): never {
    throw new Error("transforms of provider functions are not run in an offline preview");
  }

  registerPackage(request: resource.RegisterPackageRequest): resource.RegisterPackageResponse {
    const response = new resource.RegisterPackageResponse();
    response.setRef(request.getName());
    return response;
  }

  registerResourceOutputs(): empty.Empty {
    return new empty.Empty();
  }

  registerResourceHook(): empty.Empty {
    return new empty.Empty();
  }

  registerErrorHook(): empty.Empty {
    return new empty.Empty();
  }

  signalAndWaitForShutdown(): empty.Empty {
    return new empty.Empty();
  }

  #registration(request: resource.RegisterResourceRequest, parent: string | null): Registration {
    const { project, stack } = this.#options;
    const [type, name] = [request.getType(), request.getName()];
    const above = parent === null ? undefined : this.registrations.get(parent);
    const propertyDependencies: Record<string, readonly string[]> = {};
    for (const [property, dependencies] of request.getPropertydependenciesMap().entries()) {
      const urns = [...dependencies.getUrnsList()].sort();
      if (urns.length > 0) propertyDependencies[property] = urns;
    }
    return {
      urn: urnOf(this.#options, parent, type, name),
      type,
      name,
      custom: request.getCustom(),
      parent,
      inputs: request.getObject()?.toJavaScript() ?? {},
      dependencies: [...new Set(request.getDependenciesList())].sort(),
      propertyDependencies,
      protect: request.hasProtect() ? request.getProtect() : undefined,
      retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : undefined,
      deleteBeforeReplace: request.getDeletebeforereplace(),
      ignoreChanges: [...request.getIgnorechangesList()].sort(),
      aliases: aliasUrns({ project, stack, parent, type, name }, request.getAliasesList(), above?.aliases ?? []),
      provider: chosenProvider(request, above?.provider ?? null),
    };
  }

  #transformsAbove(parent: string | null): readonly Transform[] {
    const transforms: Transform[] = [];
    for (let urn = parent; urn !== null; urn = this.registrations.get(urn)?.parent ?? null) {
      transforms.push(...(this.#resourceTransforms.get(urn) ?? []));
    }
    return transforms;
  }

  #registered(args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const registration = this.registrations.get(String(args.urn));
    if (registration === undefined) throw new Error(`no resource has the URN ${String(args.urn)}`);
    return { urn: registration.urn, id: rpc.unknownValue, state: registration.inputs };
  }
}

/** Before transforms see the options. Source: `inheritFromParent` in pkg/resource/deploy of Pulumi. */
function inheritOptions(request: resource.RegisterResourceRequest, above: Registration | undefined): void {
  if (!request.hasProtect() && above?.protect !== undefined) request.setProtect(above.protect);
  if (!request.hasRetainondelete() && above?.retainOnDelete !== undefined) {
    request.setRetainondelete(above.retainOnDelete);
  }
}

/** A provider reference is the provider's URN, `::`, its id. A resource may take over its parent's, of its own package. */
function chosenProvider(request: resource.RegisterResourceRequest, inherited: string | null): string | null {
  const reference = request.getProvider();
  if (reference !== "") return reference.slice(0, reference.lastIndexOf("::"));
  if (inherited === null || !request.getCustom()) return inherited;
  return inherited.split("::")[2] === `pulumi:providers:${packageOf(request.getType())}` ? inherited : null;
}

/** Package of a type token: `aws` of `aws:s3/bucket:Bucket`. */
export function packageOf(type: string): string {
  return type.split(":")[0] ?? "";
}
