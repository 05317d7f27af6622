import { readdirSync } from "node:fs";
import type { RuleCases } from "./rule-cases.ts";

const folder = new URL("./cases/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** The cases of every rule. */
export const allCases: readonly RuleCases[] = await Promise.all(
  files.toSorted().map(async (file) => ((await import(new URL(file, folder).href)) as { cases: RuleCases }).cases),
);
