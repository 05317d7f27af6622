import type { Properties } from "../service/value.ts";

/** What `pulumi stack export` writes, as far as it is looked at; the rest goes back as it came [pulumi sdk/go/common/apitype: `DeploymentV3`]. */
export interface ExportedStack {
  readonly version: number;
  readonly deployment: Deployment;
}

export interface Deployment {
  readonly resources?: readonly ExportedResource[];
  /** What the engine put down before it asked a provider, and has not crossed out since. */
  readonly pending_operations?: readonly PendingOperation[];
}

export interface PendingOperation {
  readonly type: "creating" | "updating" | "deleting" | "reading" | "importing";
  readonly resource: ExportedResource;
}

export interface ExportedResource {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly id?: string;
  readonly inputs?: Properties;
  readonly outputs?: Properties;
  /** URN and id of the provider, joined by `::`. */
  readonly provider?: string;
  /** Replaced, and not deleted yet. */
  readonly delete?: boolean;
}

/** Reads the text; throws when it is no export of a stack. */
export function readExportedStack(text: string): ExportedStack {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error("what came in is not JSON; pipe `pulumi stack export` into this");
  }
  const stack = found as Partial<ExportedStack> | null;
  if (typeof stack !== "object" || typeof stack?.deployment !== "object" || stack.version !== 3)
    throw new Error("what came in is no stack of version 3; pipe `pulumi stack export` into this");
  return stack as ExportedStack;
}
