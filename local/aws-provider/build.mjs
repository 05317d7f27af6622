// Bundles the stand-in for the aws provider into the folder given as argument, as the engine looks for a plugin.
// Plain JavaScript, since it runs before anything else is set up.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("say into which folder: node local/aws-provider/build.mjs <folder>");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL("main.ts", import.meta.url))],
  outfile: join(folder, "provider.cjs"),
  bundle: true,
  platform: "node",
  target: "node22",
  format: "cjs",
  // The AWS SDK's ES modules leave out what is not called; its CommonJS form is one piece.
  mainFields: ["module", "main"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
await writeFile(join(folder, "package.json"), '{"type":"commonjs"}\n');
await writeFile(join(folder, "pulumi-resource-aws"), '#!/bin/sh\nexec node "$(dirname "$0")/provider.cjs" "$@"\n', {
  mode: 0o755,
});
