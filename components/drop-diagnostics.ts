import log from "@pulumi/pulumi/log/index.js";

/** The SDK's own function; its modules look it up at each call. */
const messages = log as unknown as { debug: () => Promise<void> };

/**
 * Effects: from now on this process does without what Pulumi's SDK does for whoever looks for a defect of a program. It sends the
 * engine three debug messages for each resource, one after the other, and renders a stack for each of its outputs: more than half of
 * a program's time (measured in docs/decisions/0025). `LAKEWARD_DEBUG=true` keeps both, for `pulumi up --debug`.
 */
export function dropDiagnostics(environment: Readonly<Record<string, string | undefined>> = process.env): void {
  if (environment.LAKEWARD_DEBUG === "true") return;
  messages.debug = () => Promise.resolve();
  // `nodeargs` says it too, but not every language host hands that on.
  Error.stackTraceLimit = 0;
}
