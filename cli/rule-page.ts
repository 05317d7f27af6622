import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The page of a rule in docs/rules, as Markdown. Effect: reads it; in an installed package it stands a folder higher. */
export function rulePage(id: string): string {
  const file = ["../docs/rules/", "../../docs/rules/"]
    .map((folder) => fileURLToPath(new URL(`${folder}${id}.md`, import.meta.url)))
    .find(existsSync);
  if (file === undefined) throw new Error(`${id}: its page is not there; run npm run generate`);
  return readFileSync(file, "utf8");
}
