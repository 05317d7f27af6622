import { isScalar, type Node, type Pair } from "yaml";
import type { Flaw } from "./flaw.ts";
import { proseKeys } from "./prose-keys.ts";

/** `{ description: Main reason, in codes }`: what stands behind the comma has no colon, and was part of the text or list. */
export function lostCommasInBraces(pairs: readonly Pair<Node, Node | null>[]): Flaw[] {
  return pairs.flatMap((pair, index): Flaw[] => {
    const before = pairs[index - 1];
    const [offset] = pair.key.range ?? [0];
    if (pair.value !== null || !before?.value) return [];
    const [name, text] = [plainText(before.key), plainText(before.value)];
    if (name === null || text === null) return [];
    const rest = pairs.slice(index);
    const next = rest.findIndex(({ value }) => value !== null);
    const lost = rest.slice(0, next < 0 ? rest.length : next).map(({ key }) => plainText(key) ?? "");
    const parts = [text, ...lost];
    const message =
      !proseKeys.has(name) && parts.every((part) => /^[\w/.-]+$/.test(part))
        ? `several values stand in square brackets: ${name}: [${parts.join(", ")}]`
        : inQuotes(`${name}: "${parts.join(", ")}"`);
    return [{ offset, message }];
  });
}

/** `[clients where sex in (M, F), visits]`: a round bracket that a comma of the list cuts off from its end. */
export function lostCommasInList(items: readonly Node[]): Flaw[] {
  return items.flatMap((item, index): Flaw[] => {
    const text = plainText(item);
    if (text === null || open(text) <= 0) return [];
    const parts = [text];
    for (const next of items.slice(index + 1)) {
      if (open(parts.join()) <= 0) break;
      parts.push(plainText(next) ?? "");
    }
    const [offset] = item.range ?? [0];
    return open(parts.join()) === 0 ? [{ offset, message: inQuotes(`"${parts.join(", ")}"`) }] : [];
  });
}

function inQuotes(repaired: string): string {
  return `a text with a comma in it must stand in quotes here: ${repaired}`;
}

function open(text: string): number {
  return text.split("(").length - text.split(")").length;
}

/** What stands there without quotes; null for anything else. */
function plainText(node: Node): string | null {
  return isScalar(node) && node.type === "PLAIN" && typeof node.value === "string" && node.value !== ""
    ? node.value
    : null;
}
