import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PageAssets } from "./page-html.ts";

/** Reads what build.mjs makes: beside this file in a checkout; a compiled file stands in dist, two folders deeper. */
export function readPageAssets(): PageAssets {
  const folder = ["./bundle/", "../../../reports/access-page/bundle/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find(existsSync);
  if (folder === undefined) throw new Error("the page's script is not built; run: npm run prepare");
  const read = (name: string): string => readFileSync(`${folder}${name}`, "utf8");
  return { script: read("page.js"), style: read("page.css") };
}
