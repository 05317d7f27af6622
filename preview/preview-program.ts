import { type CallAnswers, callerAnswers } from "./calls.ts";
import { clientOf } from "./clients.ts";
import { declaredPaths, departmentOf, placesOf } from "./declared.ts";
import { PreviewEngine, type ProgramMessage } from "./engine.ts";
import { PreviewMonitor, packageOf, type Registration } from "./monitor.ts";
import type { Plan, PlannedResource } from "./plan.ts";
import { providerInputs } from "./provider-inputs.ts";
import { runProgram } from "./runtime.ts";
import type { Transform } from "./transforms.ts";
import { knownValues } from "./values.ts";

export interface PreviewOptions {
  /** Makes the resources when it is called; not a module that makes them when it is imported. */
  readonly program: () => Promise<unknown>;
  readonly project: string;
  readonly stack: string;
  /** Stack configuration as Pulumi holds it: `namespace:key` → text. */
  readonly config: Readonly<Record<string, string>>;
  /** Answers to further calls of provider functions; the caller's identity, region and partition are answered anyway. */
  readonly calls?: CallAnswers;
  /** The loader's side map: declaration path → place. */
  readonly sources?: NonNullable<Plan["sources"]>;
  /** Keep stack traces in the program's errors, at twice the time; default: leave them out. */
  readonly stackTraces?: boolean;
  /** Told what the program logs. */
  readonly onMessage?: (message: ProgramMessage) => void;
}

/**
 * Runs a Pulumi program in this process, without engine, plugins, credentials or network, and returns what a first
 * `pulumi up` would register, as written: no provider has checked or completed the inputs.
 *
 * Throws the program's error; a question that only the account can answer is such an error.
 */
export async function previewProgram(options: PreviewOptions): Promise<Plan> {
  const { project, stack, config } = options;
  const callbacks = new Map<string, Transform>();
  const monitor = new PreviewMonitor({
    project,
    stack,
    calls: { ...callerAnswers(placeOf(config)), ...options.calls },
    callback: (token) => {
      const transform = callbacks.get(token);
      if (transform === undefined) throw new Error(`no function was registered for the callback ${token}`);
      return transform;
    },
  });
  const engine = new PreviewEngine();
  await runProgram({
    program: options.program,
    project,
    stack,
    config,
    monitor: clientOf(monitor),
    engine: clientOf(engine),
    stackTraces: options.stackTraces ?? false,
    callbacks,
  });
  for (const message of engine.messages) options.onMessage?.(message);
  return planOf(options, monitor.registrations);
}

function placeOf(config: Readonly<Record<string, string>>): { readonly account: string; readonly region: string } {
  return {
    account: config["lakeward:account"] ?? "000000000000",
    region: config["lakeward:region"] ?? config["aws:region"] ?? "eu-west-2",
  };
}

function planOf(options: PreviewOptions, registrations: ReadonlyMap<string, Registration>): Plan {
  const undeclared = [...registrations.values()]
    .sort((one, other) => (one.urn < other.urn ? -1 : 1))
    .map((registration) => planned(registration, registrations, options.config));
  const declared = declaredPaths(undeclared);
  const resources = undeclared.map((resource) => {
    const path = declared.get(resource.urn);
    return path === undefined ? resource : { ...resource, declared: path };
  });
  const account = resources.find(({ type }) => type === "lakeward:lake:Account");
  const departments = resources.filter(({ type }) => type === "lakeward:lake:Department").map(departmentOf);
  return {
    format: "lakeward.plan/1",
    project: options.project,
    stack: options.stack,
    mode: "preview",
    ...(account === undefined && departments.length === 0
      ? {}
      : { scope: { account: account !== undefined, departments: departments.sort() } }),
    ...(account === undefined ? {} : { parameters: parametersOf(account) }),
    ...(options.sources === undefined ? {} : { sources: placesOf(declared.values(), options.sources) }),
    resources,
  };
}

function planned(
  registration: Registration,
  all: ReadonlyMap<string, Registration>,
  config: Readonly<Record<string, string>>,
): PlannedResource {
  const { urn, type, name, custom, parent, dependencies, propertyDependencies } = registration;
  const chosen = registration.provider === null ? undefined : all.get(registration.provider);
  const isProvider = type.startsWith("pulumi:providers:");
  return {
    urn,
    type,
    name,
    custom,
    parent,
    ...knownValues(registration.inputs),
    dependencies,
    propertyDependencies,
    options: {
      protect: registration.protect ?? false,
      retainOnDelete: registration.retainOnDelete ?? false,
      deleteBeforeReplace: registration.deleteBeforeReplace,
      ignoreChanges: registration.ignoreChanges,
      aliases: registration.aliases,
    },
    ...(custom && !isProvider
      ? { provider: { package: packageOf(type), inputs: providerInputs(packageOf(type), chosen?.inputs, config) } }
      : {}),
  };
}

function parametersOf(account: PlannedResource): NonNullable<Plan["parameters"]> {
  const { environment, allowedRegions, allowedAccounts } = account.inputs;
  return {
    ...(typeof environment === "string" ? { environment } : {}),
    ...(isTexts(allowedRegions) ? { allowedRegions } : {}),
    ...(isTexts(allowedAccounts) ? { allowedAccounts } : {}),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
