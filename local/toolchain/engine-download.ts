import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { platform } from "./platform.ts";
import { run } from "./run.ts";

/** Where the release's archive and the list of checksums come from: two hosts, so that one alone cannot vouch for itself. */
export interface DownloadSource {
  readonly archive: string;
  readonly checksums: string;
}

const programs = ["pulumi", "pulumi-language-nodejs"];

/** Downloads Pulumi's release into a folder and checks it against the published SHA-256. `curl` honours the machine's proxy and CA settings. */
export async function downloadEngine(
  directory: string,
  progress: (text: string) => void,
  source: DownloadSource = pins.engine.download,
): Promise<Outcome<null>> {
  const version = pins.engine.version;
  const name = platform();
  if (name === undefined) return failure(`there is no release for ${process.platform} on ${process.arch}`);
  const archive = `pulumi-v${version}-${name}.tar.gz`;
  const list = join(directory, "checksums.txt");
  const file = join(directory, archive);

  progress("asking for the checksums");
  const checksums = await curl(`${source.checksums}/v${version}/pulumi-${version}-checksums.txt`, list, 20);
  if (checksums !== undefined) return failure(`the list of checksums: ${checksums}`);
  const expected = sumIn(await readFile(list, "utf8"), archive);
  if (expected === undefined) return failure(`the list of checksums does not name ${archive}`);

  progress("downloading the archive");
  const fetched = await curl(`${source.archive}/${archive}`, file, 1800);
  if (fetched !== undefined) return failure(`${archive}: ${fetched}`);
  const actual = await sha256(file);
  if (actual !== expected) {
    await rm(file, { force: true });
    return failure(`${archive} has SHA-256 ${actual}, the published one is ${expected}; it was thrown away`);
  }

  progress("unpacking");
  const members = programs.map((program) => `pulumi/${program}`);
  const unpacked = await run("tar", ["-xzf", file, "-C", directory, "--strip-components=1", ...members]);
  if (unpacked.kind !== "succeeded") return failure(`tar: ${unpacked.tail}`);
  for (const left of [archive, "checksums.txt"]) await rm(join(directory, left), { force: true });
  return { kind: "ready", value: null };
}

async function curl(address: string, file: string, seconds: number): Promise<string | undefined> {
  const limits = [
    "--connect-timeout",
    "5",
    "--max-time",
    String(seconds),
    "--speed-limit",
    "1000",
    "--speed-time",
    "20",
  ];
  const resumable = file.endsWith(".gz") ? ["--continue-at", "-"] : [];
  const done = await run("curl", [
    "--fail",
    "--silent",
    "--show-error",
    "--location",
    ...limits,
    ...resumable,
    "--output",
    file,
    address,
  ]);
  if (done.kind === "succeeded") return undefined;
  return done.kind === "missing" ? "curl is not on the PATH" : (done.tail.split("\n").at(-1) ?? done.kind);
}

function sumIn(list: string, archive: string): string | undefined {
  for (const line of list.split("\n")) {
    const [sum, name] = line.trim().split(/\s+\*?/);
    if (name === archive && sum !== undefined && /^[0-9a-f]{64}$/.test(sum)) return sum;
  }
  return undefined;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function failure(failed: string): Outcome<null> {
  return {
    kind: "failed",
    failed,
    changed: "nothing is installed",
    remedy: `install Pulumi ${pins.engine.version} or newer by hand (https://www.pulumi.com/docs/install) so that it is on the PATH`,
  };
}
