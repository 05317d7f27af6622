// Bundles the provider into one file that any Node from 22 runs (methods of sets); plain JavaScript, since npm's `prepare` runs it on whatever Node there is.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = new URL("./", import.meta.url);

let esbuild;
try {
  esbuild = await import("esbuild");
} catch {
  console.error("the provider lakeward was not built: esbuild is missing; run npm ci with development dependencies");
  process.exit(1);
}

const { version } = JSON.parse(readFileSync(new URL("../../package.json", here), "utf8"));

await esbuild.build({
  entryPoints: [fileURLToPath(new URL("../main.ts", here))],
  outfile: fileURLToPath(new URL("bundle/provider.cjs", here)),
  bundle: true,
  platform: "node",
  target: "node22",
  format: "cjs",
  // The AWS SDK's ES modules leave out what is not called; its CommonJS form is one piece.
  mainFields: ["module", "main"],
  define: { lakewardVersion: JSON.stringify(version) },
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
