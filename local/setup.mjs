// Called by npm before `npm start` and `npm test`, possibly on a bare clone: plain JavaScript for any Node from 18,
// Node's own modules only. Silent and quick when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const remembered = join(root, "node_modules", ".lakeward-setup.json");

/** What the bundles are made from: a change in any of these makes them again. */
const bundleSources = [
  "provider",
  "policy-pack",
  "preview",
  "declaration",
  "access",
  "reports/access-page",
  "package-lock.json",
];
const bundles = [
  "provider/plugin/bundle/provider.cjs",
  "policy-pack/bundle/pack.cjs",
  "reports/access-page/bundle/page.js",
];

/** Free space that node_modules and npm's cache take together, in bytes, generously. */
const spaceNeeded = 1.5 * 1024 ** 3;

function stop(whatIsWrong, remedy) {
  console.error(`Set-up stopped: ${whatIsWrong}.\n  To go on: ${remedy}.`);
  process.exit(1);
}

function hashOf(path, hash = createHash("sha256")) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === "bundle" || entry.name === "node_modules") continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) hashOf(child, hash);
    else if (entry.isFile()) hash.update(entry.name).update("\0").update(readFileSync(child)).update("\0");
  }
  return hash;
}

function sourcesHash() {
  const hash = createHash("sha256");
  for (const name of bundleSources) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    hash.update(name).update("\0");
    if (name.endsWith(".json")) hash.update(readFileSync(path));
    else hashOf(path, hash);
  }
  return hash.digest("hex");
}

function bundlesExist() {
  return bundles.every((path) => existsSync(join(root, path)));
}

function recall() {
  try {
    return JSON.parse(readFileSync(remembered, "utf8"));
  } catch {
    return {};
  }
}

/** Whether npm's own record of what it installed already agrees with the lock file (someone ran npm by hand). */
function installedAgrees(lockText) {
  try {
    const wanted = JSON.parse(lockText).packages;
    const installed = JSON.parse(readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === "") return true;
      const there = installed[path];
      if (there === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
      return there.version === entry.version && there.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

/** The environment without this checkout's own Node: `npm ci` removes that one while it runs. */
function machineEnvironment() {
  const path = (process.env.PATH ?? "").split(delimiter);
  const outside = path.filter((folder) => !folder.endsWith(`${sep}node_modules${sep}.bin`));
  return { ...process.env, PATH: outside.join(delimiter) };
}

function checkMachine() {
  const env = machineEnvironment();
  const npm = spawnSync("npm", ["--version"], { cwd: root, env, encoding: "utf8" });
  if (npm.error || npm.status !== 0)
    stop("npm is not on the PATH", "install Node 20 or newer with npm, https://nodejs.org");
  const version = npm.stdout.trim();
  if (Number.parseInt(version, 10) < 9)
    stop(`npm ${version} is too old (9 or newer is needed)`, "npm install --global npm@11");
  if (spawnSync("git", ["--version"], { env }).error) {
    console.warn("Set-up: git is not on the PATH; comparing declarations with another branch needs it (install git).");
  }
  const disk = typeof statfsSync === "function" ? statfsSync(root) : undefined;
  const free = disk === undefined ? Number.POSITIVE_INFINITY : disk.bavail * disk.bsize;
  if (free < spaceNeeded) {
    const shortage = `${(free / 1024 ** 3).toFixed(1)} GB are free where the checkout lies, 1.5 GB are needed`;
    stop(shortage, "free some space, or clone to another disk, then run the same command again");
  }
}

/** The beginning and the end of what npm said: the cause stands first, what to look at last, its manual between. */
function tellingLines(said) {
  const lines = said.split("\n").filter((line) => line.trim() !== "" && !line.includes("EBADENGINE"));
  const shown = lines.length <= 24 ? lines : [...lines.slice(0, 16), "…", ...lines.slice(-4)];
  return shown.map((line) => `  ${line}`).join("\n");
}

function runNpm(args, why, remedy, env) {
  process.stdout.write(`Set-up: npm ${args.join(" ")} (${why}) … `);
  const begin = Date.now();
  const npm = spawnSync("npm", args, { cwd: root, env, encoding: "utf8", maxBuffer: 64 * 1024 ** 2 });
  const seconds = `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  if (npm.status === 0) {
    console.log(seconds);
    return;
  }
  console.log(`failed after ${seconds}`);
  console.error(tellingLines(`${npm.stdout ?? ""}\n${npm.stderr ?? ""}`));
  stop(`npm ${args.join(" ")} did not succeed`, remedy);
}

if (Number.parseInt(process.versions.node, 10) < 18) {
  stop(
    `Node ${process.versions.node} is too old`,
    "install Node 20 or newer, https://nodejs.org; the project brings its own Node 24 then",
  );
}

const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
const lock = createHash("sha256").update(lockText).digest("hex");
let known = recall();

function remember(change) {
  known = { ...known, ...change };
  writeFileSync(remembered, `${JSON.stringify(known)}\n`);
}

if (known.lock !== lock) {
  if (installedAgrees(lockText)) {
    remember({ lock });
  } else {
    checkMachine();
    const why = existsSync(join(root, "node_modules"))
      ? "package-lock.json changed"
      : "first run: about 550 MB, less than a minute when npm has them in its cache";
    const remedy =
      "see npm's words above; behind a proxy set npm's https-proxy and cafile, then run the same command again";
    runNpm(["ci"], why, remedy, machineEnvironment());
    remember({ lock, bundles: bundlesExist() ? sourcesHash() : undefined });
  }
}

const sources = sourcesHash();
if (known.bundles !== sources || !bundlesExist()) {
  const why = bundlesExist() ? "a bundle's source changed" : "provider, policy pack and access page are not built yet";
  runNpm(["run", "--silent", "prepare"], why, "mend what is named above, then run `npm run prepare`", process.env);
  if (!bundlesExist()) stop(`npm run prepare made no ${bundles.join(" or ")}`, "look at the build.mjs beside each");
  remember({ bundles: sources });
}
