// Bundles the script and the style of the access page into one file each, which stand in every page that is written: an
// installed package writes pages without any bundler. Plain JavaScript for Node ≥ 18, because npm's `prepare` runs it before
// the pinned Node is there.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
await build({
  absWorkingDir: here,
  entryPoints: [
    { in: "browser/main.ts", out: "page" },
    { in: "browser/page.css", out: "page" },
  ],
  outdir: "bundle",
  bundle: true,
  minify: true,
  format: "iife",
  // Browsers of the last two years or so.
  target: ["chrome120", "firefox120", "safari17"],
  charset: "ascii",
  legalComments: "none",
  logLevel: "warning",
});
console.log("access page: reports/access-page/bundle/");
