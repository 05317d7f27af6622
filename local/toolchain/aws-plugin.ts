import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists } from "./exists.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import type { Report } from "./report.ts";
import { run } from "./run.ts";
import { sourceHash } from "./source-hash.ts";

/** Which plugin plays `aws` in our own Pulumi home. */
export type AwsPlugin = "official" | "stand-in";

const standIn = fileURLToPath(new URL("../aws-provider/", import.meta.url));
/** The stand-in speaks Pulumi's protocol with parts of our own provider. */
const protocol = fileURLToPath(new URL("../../provider/service/", import.meta.url));
const lockFile = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const folder = `resource-aws-v${pins.awsPlugin.version}`;
const program = "pulumi-resource-aws";
/** Names the sources that a stand-in was made from; the official plugin has no such file. */
const recipe = "made-from.txt";
const probe = `https://get.pulumi.com/releases/plugins/${program}-v${pins.awsPlugin.version}-linux-amd64.tar.gz`;

/**
 * Puts a plugin for `aws` into our own Pulumi home: Pulumi's official one from the user's home or by download, else the
 * stand-in of this project. What a home began with stays, since the state was made with it; `LAKEWARD_AWS_PLUGIN=stand-in`
 * asks for the stand-in where the official one could be had.
 */
export async function ensureAwsPlugin(report: Report, pulumiHome: string): Promise<Outcome<AwsPlugin>> {
  const target = join(pulumiHome, "plugins", folder);
  const standInThere = await exists(join(target, recipe));
  const wantsOfficial = process.env.LAKEWARD_AWS_PLUGIN !== "stand-in" && !standInThere;
  if (wantsOfficial && (await official(report, pulumiHome, target))) return { kind: "ready", value: "official" };
  const built = await buildStandIn(target);
  if (built !== undefined) return built;
  report.line(
    "  NOT the official aws plugin: a stand-in of this project, for the local AWS only, never for a real account",
  );
  return { kind: "ready", value: "stand-in" };
}

async function official(report: Report, pulumiHome: string, target: string): Promise<boolean> {
  if (await exists(join(target, program))) return true;
  const own = process.env.PULUMI_HOME === pulumiHome ? undefined : process.env.PULUMI_HOME;
  const usual = join(own ?? join(homedir(), ".pulumi"), "plugins", folder, program);
  if (await exists(usual)) {
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    await symlink(usual, join(target, program));
    return true;
  }
  if (!(await canDownload())) return false;
  report.line(`  ${pins.awsPlugin.cost}`);
  await rm(target, { recursive: true, force: true });
  const env = { ...process.env, PULUMI_HOME: pulumiHome, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const args = ["plugin", "install", "resource", "aws", pins.awsPlugin.version];
  const done = await run("pulumi", args, {
    env,
    timeout: 1_800_000,
    onLine: (line) => report.progress(`  ${line.trim()}`),
  });
  if (done.kind !== "succeeded") report.line(`  no download: ${done.tail.split("\n").at(-1) ?? done.kind}`);
  return done.kind === "succeeded";
}

/** Asked first, because `pulumi plugin install` itself tries again and again where there is no way out. */
async function canDownload(): Promise<boolean> {
  const head = ["--head", "--fail", "--silent", "--location", "--connect-timeout", "5", "--max-time", "15"];
  return (await run("curl", [...head, "--output", "/dev/null", probe])).kind === "succeeded";
}

async function buildStandIn(target: string): Promise<Outcome<AwsPlugin> | undefined> {
  const made = join(target, recipe);
  const sources = await sourceHash([standIn, protocol, lockFile]);
  if ((await readFile(made, "utf8").catch(() => "")).trim() === sources) return undefined;
  const staging = `${target}.new`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const built = await run(process.execPath, [join(standIn, "build.mjs"), staging]);
  if (built.kind !== "succeeded") {
    return {
      kind: "failed",
      failed: `the stand-in for the aws plugin could not be built: ${built.tail}`,
      changed: "nothing was deployed",
      remedy: "mend what is named above, then run the same command again",
    };
  }
  await writeFile(join(staging, recipe), `${sources}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  return undefined;
}
