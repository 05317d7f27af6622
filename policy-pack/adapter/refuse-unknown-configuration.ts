import { Server, status } from "@grpc/grpc-js";
import type { ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb.js";

type Handler = (
  call: { readonly request: ConfigureAnalyzerRequest },
  answer: (error: object, value?: null) => void,
) => void;

/**
 * Makes the pack's server refuse a policy configuration that names a rule which the pack does not have, or gives a rule
 * options: no rule has any.
 *
 * Pulumi's CLI and SDK take both without a word, so that a level for a misspelt rule would be lost. The SDK offers no
 * place to look at the whole configuration; hence this stands before the handler that it gives its server.
 */
export function refuseUnknownConfiguration(names: readonly string[]): void {
  const addService = Server.prototype.addService;
  Server.prototype.addService = function addGuarded(service, implementation) {
    const configure: unknown = implementation.configure;
    if (typeof configure !== "function") return addService.call(this, service, implementation);
    const guarded: Handler = (call, answer) => {
      const problems = configurationProblems(configured(call.request), names);
      if (problems.length === 0) configure.call(implementation, call, answer);
      else answer({ code: status.INVALID_ARGUMENT, details: problems.join("\n") });
    };
    return addService.call(this, service, { ...implementation, configure: guarded });
  };
}

/** What is wrong with a policy configuration: policy name → names of its options. `all` is Pulumi's word for every policy. */
export function configurationProblems(
  configuration: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
): readonly string[] {
  return [...configuration].flatMap(([name, options]) => [
    ...(name === "all" || names.includes(name)
      ? []
      : [`policy configuration: ${name} is no rule of this pack; rules are ${names.join(", ")}`]),
    ...options.map(
      (option) =>
        `policy configuration: ${name}.${option} is no option; a rule takes a level only (advisory, mandatory, disabled)`,
    ),
  ]);
}

function configured(request: ConfigureAnalyzerRequest): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, readonly string[]>();
  request.getPolicyconfigMap().forEach((config, name) => {
    options.set(name, Object.keys(config.getProperties()?.toJavaScript() ?? {}));
  });
  return options;
}
