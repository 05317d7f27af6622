import { readYaml } from "../../declaration/reading/read-yaml.ts";
import type { Tree } from "../../declaration/reading/tree.ts";

/** The items in the order that the numbers give. */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The same file with the keys of every map but `columns`, and the statements, in another order. */
export function rewritten(text: string, next: () => number): string {
  const { tree } = readYaml(text);
  if (!tree) throw new Error("the sample cannot be read");
  return block(tree, "", "", next);
}

function block(tree: Tree, key: string, indent: string, next: () => number): string {
  if (tree.kind === "mapping" && tree.entries.length > 0) {
    const entries = key === "columns" ? tree.entries : shuffled(tree.entries, next);
    return entries
      .map(({ key: name, value }) => {
        const label = `${indent}${JSON.stringify(name)}:`;
        if (value.kind === "scalar" || key === "columns" || name === "values") return `${label} ${flow(value)}\n`;
        return `${label}\n${block(value, name, `${indent}  `, next)}`;
      })
      .join("");
  }
  if (tree.kind === "list" && tree.items.length > 0) {
    const items = key === "access" ? shuffled(tree.items, next) : tree.items;
    return items.map((item) => `${indent}-\n${block(item, "", `${indent}  `, next)}`).join("");
  }
  return `${indent}${flow(tree)}\n`;
}

function flow(tree: Tree): string {
  switch (tree.kind) {
    case "scalar":
      return /^[\w .-]+$/.test(tree.text) ? tree.text : JSON.stringify(tree.text);
    case "list":
      return `[${tree.items.map(flow).join(", ")}]`;
    case "mapping":
      return `{ ${tree.entries.map(({ key, value }) => `${key}: ${flow(value)}`).join(", ")} }`;
  }
}
