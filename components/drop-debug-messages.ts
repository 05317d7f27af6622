import log from "@pulumi/pulumi/log/index.js";

/** The SDK's own function; its modules look it up at each call. */
const messages = log as unknown as { debug: () => Promise<void> };

/**
 * Effects: from now on this process sends Pulumi's engine no debug messages of the SDK. It sends three for each resource,
 * one after the other, whether anybody reads them or not (measured in docs/decisions/0023).
 * `LAKEWARD_DEBUG=true` keeps them, for `pulumi up --debug`.
 */
export function dropDebugMessages(environment: Readonly<Record<string, string | undefined>> = process.env): void {
  if (environment.LAKEWARD_DEBUG !== "true") messages.debug = () => Promise.resolve();
}
