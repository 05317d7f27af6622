import { dirname } from "node:path";
import { onPath } from "./on-path.ts";
import { pins } from "./pins.ts";
import { run } from "./run.ts";
import { atLeast } from "./version.ts";

/** What was found on the PATH: an engine that serves, or why the one there does not; none when there is none. */
export type EngineOnPath =
  | { readonly kind: "serves"; readonly directory: string; readonly version: string }
  | { readonly kind: "does not serve"; readonly why: string }
  | { readonly kind: "none" };

/** Looks for `pulumi` on the PATH, recent enough and with the language host for Node. */
export async function engineOnPath(path: string = process.env.PATH ?? ""): Promise<EngineOnPath> {
  const pulumi = await onPath("pulumi", path);
  if (pulumi === undefined) return { kind: "none" };
  const env = { ...process.env, PATH: path, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const asked = await run(pulumi, ["version"], { env, timeout: 20_000 });
  const version = asked.stdout.trim().replace(/^v/, "");
  if (asked.kind !== "succeeded") return { kind: "does not serve", why: `${pulumi} version: ${asked.kind}` };
  if (!atLeast(version, pins.engine.oldestOnPath)) {
    return { kind: "does not serve", why: `pulumi ${version} on the PATH is older than ${pins.engine.oldestOnPath}` };
  }
  const host =
    (await onPath("pulumi-language-nodejs", dirname(pulumi))) ?? (await onPath("pulumi-language-nodejs", path));
  if (host === undefined)
    return { kind: "does not serve", why: `pulumi ${version} on the PATH has no pulumi-language-nodejs beside it` };
  return { kind: "serves", directory: dirname(pulumi), version };
}
