import { readdirSync, readFileSync } from "node:fs";
import type { PackRow } from "../../../policy-pack/pack/pack-row.ts";

const folder = new URL("../../../policy-pack/rules/", import.meta.url);
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => [file.replace(/^.*\//, ""), file] as const),
);

/** What a rule asks for: the comment at the head of its function. Effect: reads the rule's source. */
export function statementOf({ id, name }: PackRow): string {
  const file = files.get(`${name}.ts`);
  if (file === undefined) throw new Error(`${id}: there is no ${name}.ts below policy-pack/rules`);
  const source = readFileSync(new URL(file, folder), "utf8");
  const [, comment] = new RegExp(`/\\*\\*[\\s*]*${id}: ([\\s\\S]*?)\\*/`).exec(source) ?? [];
  if (comment === undefined) throw new Error(`${file}: no comment says what ${id} asks for`);
  const text = comment
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .join("\n")
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
