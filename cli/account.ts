import { resolve } from "node:path";
import { bootstrappedAccount } from "../deployment/bootstrapped-account.ts";
import { declaredIn } from "./access/declared-in.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";

/** Prints what a runner or an operator needs to sign in, as `key=value` lines, such as GitHub takes as a step's outputs. */
export function account(
  options: { readonly environment: string; readonly directory: string },
  output: CommandOutput,
): void {
  const { place } = declaredIn({ ...options, directory: resolve(options.directory) });
  const { backend, secretsProvider, previewRole } = bootstrappedAccount(place);
  const values = {
    account: place.account,
    region: place.region,
    "deploy-role": place.deployRole,
    "preview-role": previewRole,
    backend,
    "secrets-provider": secretsProvider,
  };
  const odd = Object.entries(values).filter(([, value]) => !/^[\w:/.@?=+-]+$/.test(value));
  if (odd.length > 0) throw new BadInput(...odd.map(([key, value]) => `${key}: ${JSON.stringify(value)} will not do`));
  output.print(
    Object.entries(values)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(""),
  );
  output.end(0);
}
