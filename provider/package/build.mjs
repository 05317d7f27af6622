// Puts the provider together as an npm package of its own; plain JavaScript, since npm's `prepack` runs it on whatever Node there is.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("./", import.meta.url));
const provider = join(here, "..");
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const node = (...args) => execFileSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });

for (const made of ["resources", "plugin"]) rmSync(join(here, made), { recursive: true, force: true });
node(compiler, "-p", join(here, "tsconfig.json"));
node(join(provider, "plugin/build.mjs"));
mkdirSync(join(here, "plugin"));
for (const part of ["pulumi-resource-lakeward", "bundle"])
  cpSync(join(provider, "plugin", part), join(here, "plugin", part), { recursive: true });
cpSync(join(provider, "schema/schema.json"), join(here, "schema.json"));
cpSync(join(provider, "../docs/provider/reference.md"), join(here, "reference.md"));
cpSync(join(provider, "../LICENSE"), join(here, "LICENSE"));
