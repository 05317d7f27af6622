// Bundles the policy pack into one file, policy-pack/bundle/pack.cjs: Pulumi starts a pack in a process of its own, and
// one JavaScript file starts several times faster than TypeScript sources with their packages.
// Plain JavaScript for Node ≥ 18, because npm's `prepare` runs it before the pinned Node is there.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

await mkdir(`${here}bundle`, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: ["index.ts"],
  outfile: "bundle/pack.cjs",
  bundle: true,
  platform: "node",
  target: "node18",
  format: "cjs",
  legalComments: "linked",
  logLevel: "warning",
  // Named by the SDK for compiling programs, serialising closures and installing packages, which a policy pack never does.
  external: ["typescript", "ts-node", "node-gyp/*"],
});

// The bundle must be taken for CommonJS whatever the package around it says.
await writeFile(`${here}bundle/package.json`, `${JSON.stringify({ type: "commonjs" })}\n`);
const { version } = JSON.parse(await readFile(`${here}package.json`, "utf8"));
console.log(`policy pack ${version}: policy-pack/bundle/pack.cjs`);
