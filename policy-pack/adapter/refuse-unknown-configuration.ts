import { Server, status } from "@grpc/grpc-js";
import analyzer, { type ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb.js";
import type { ConfiguredLevel } from "../levels-of.ts";

type Handler = (
  call: { readonly request: ConfigureAnalyzerRequest },
  answer: (error: object, value?: null) => void,
) => void;

/** What a policy configuration says of one policy. */
export interface PolicyConfiguration {
  readonly level: ConfiguredLevel;
  /** Names of the options that it gives. */
  readonly options: readonly string[];
}

/** The names that a policy configuration may hold. */
export interface ConfigurableNames {
  /** Rules, and whether each has a remediation. */
  readonly rules: ReadonlyMap<string, { readonly hasRemedy: boolean }>;
  /** Policies that the rules cannot do without. */
  readonly needed: readonly string[];
}

/**
 * Makes the pack's server refuse a policy configuration that names a rule which the pack does not have, gives a rule
 * options, of which no rule has any, or remediates where there is no remediation; hands over the levels of any other.
 *
 * Pulumi's CLI and SDK take all of it without a word, so that a level for a misspelt rule would be lost. The SDK offers
 * no place to look at the whole configuration; hence this stands before the handler that it gives its server.
 */
export function refuseUnknownConfiguration(
  names: ConfigurableNames,
  accept: (levels: ReadonlyMap<string, ConfiguredLevel>) => void,
): void {
  const addService = Server.prototype.addService;
  Server.prototype.addService = function addGuarded(service, implementation) {
    const configure: unknown = implementation.configure;
    if (typeof configure !== "function") return addService.call(this, service, implementation);
    const guarded: Handler = (call, answer) => {
      const configuration = configured(call.request);
      const problems = configurationProblems(configuration, names);
      if (problems.length > 0) {
        answer({ code: status.INVALID_ARGUMENT, details: problems.join("\n") });
        return;
      }
      accept(new Map([...configuration].map(([name, { level }]) => [name, level])));
      configure.call(implementation, call, answer);
    };
    return addService.call(this, service, { ...implementation, configure: guarded });
  };
}

/** What is wrong with a policy configuration, by the policies' names. `all` is Pulumi's word for every policy. */
export function configurationProblems(
  configuration: ReadonlyMap<string, PolicyConfiguration>,
  { rules, needed }: ConfigurableNames,
): readonly string[] {
  return [...configuration].flatMap(([name, { level, options }]) => {
    const says = (what: string) => `policy configuration: ${what}`;
    const isKnown = name === "all" || rules.has(name) || needed.includes(name);
    return [
      ...(isKnown ? [] : [says(`${name} is no rule of this pack; rules are ${[...rules.keys()].join(", ")}`)]),
      ...options.map((option) =>
        says(`${name}.${option} is no option; a rule takes a level only (advisory, mandatory, remediate, disabled)`),
      ),
      ...(needed.includes(name) && level === "disabled"
        ? [says(`${name} cannot be disabled, since no rule is judged without it; disable rules by their names`)]
        : []),
      ...(level === "remediate" && rules.get(name)?.hasRemedy === false
        ? [says(`${name} has no remediation; its level is advisory, mandatory or disabled`)]
        : []),
    ];
  });
}

function configured(request: ConfigureAnalyzerRequest): ReadonlyMap<string, PolicyConfiguration> {
  const configuration = new Map<string, PolicyConfiguration>();
  request.getPolicyconfigMap().forEach((config, name) => {
    const options = Object.keys(config.getProperties()?.toJavaScript() ?? {});
    configuration.set(name, { level: levels[config.getEnforcementlevel()] ?? "mandatory", options });
  });
  return configuration;
}

const { ADVISORY, MANDATORY, DISABLED, REMEDIATE } = analyzer.EnforcementLevel;
const levels: Readonly<Record<number, ConfiguredLevel>> = {
  [ADVISORY]: "advisory",
  [MANDATORY]: "mandatory",
  [DISABLED]: "disabled",
  [REMEDIATE]: "remediate",
};
