import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { localAccount } from "./local-account.ts";
import type { Places } from "./places.ts";

/** What makes a process talk to the local AWS through our engine and to nothing else. */
export interface LocalEnvironment {
  readonly set: Readonly<Record<string, string>>;
  /** Settings that would lead elsewhere. */
  readonly unset: readonly string[];
}

/** Environment variables for `pulumi` and the AWS SDKs, given the engine's folder and the gateway's port. */
export function localEnvironment(
  places: Places,
  engine: string,
  port: number,
  inherited: Readonly<Record<string, string | undefined>> = process.env,
): LocalEnvironment {
  const first = [join(places.root, "node_modules", ".bin"), engine];
  const rest = (inherited.PATH ?? "").split(delimiter).filter((folder) => folder !== "" && !first.includes(folder));
  const set = {
    PATH: [...first, ...rest].join(delimiter),
    PULUMI_HOME: places.pulumiHome,
    PULUMI_BACKEND_URL: pathToFileURL(places.backend).href,
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: localAccount.region,
    AWS_ACCESS_KEY_ID: localAccount.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAccount.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  };
  const leads = (name: string) =>
    name.startsWith("AWS_") || name.startsWith("PULUMI_CONFIG_") || name === "PULUMI_STACK";
  return {
    set: { ...set, ...pastTheProxy(inherited) },
    unset: Object.keys(inherited)
      .filter((name) => leads(name) && !(name in set))
      .sort(),
  };
}

/** The same for the current process, which has to be one of ours: Pulumi's Automation API reads the PATH from there. */
export function enter(environment: LocalEnvironment): void {
  for (const name of environment.unset) delete process.env[name];
  Object.assign(process.env, environment.set);
}

/** gRPC takes a machine's HTTP proxy for the loopback address too unless it is told not to. */
export function pastTheProxy(
  inherited: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  if (!Object.keys(inherited).some((name) => /^(https?|all|grpc)_proxy$/i.test(name))) return {};
  const already = (inherited.no_proxy ?? inherited.NO_PROXY ?? "").split(",").filter((host) => host !== "");
  const hosts = [...new Set([...already, "127.0.0.1", "localhost"])].join(",");
  return { NO_PROXY: hosts, no_proxy: hosts };
}
