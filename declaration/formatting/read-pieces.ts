import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from "yaml";
import type { Collection, Member, Piece, Text } from "./piece.ts";

/** The pieces of a file that `readYaml` found nothing wrong with; null when it is no map. Comments are attached later. */
export function readPieces(text: string): Collection | null {
  const { contents } = parseDocument(text, { schema: "failsafe", merge: false, prettyErrors: false });
  const piece = contents === null ? null : convert(contents, text);
  return piece?.kind === "map" ? piece : null;
}

function convert(node: Node, text: string): Piece {
  const [start = 0, end = 0] = node.range ?? [];
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  if (isSeq<Node>(node)) {
    const isFlow = node.flow === true;
    const members = node.items.map((item) => member(null, item, item.range?.[0] ?? start, isFlow, text));
    return { kind: "list", members, isFlow, start, end, column };
  }
  if (isMap<Node, Node | null>(node)) {
    const isFlow = node.flow === true;
    const members = node.items.map(({ key, value }) =>
      member(isScalar(key) ? scalar(key, text) : null, value, key.range?.[0] ?? start, isFlow, text),
    );
    return { kind: "map", members, isFlow, start, end, column };
  }
  return isScalar(node) ? scalar(node, text) : nothing;
}

const nothing: Text = { kind: "text", value: "", quoted: null, block: null };

function member(key: Text | null, value: Node | null, at: number, inFlow: boolean, text: string): Member {
  return { key, value: value ? convert(value, text) : nothing, at, inFlow, above: [], beside: [], below: [] };
}

function scalar(node: Scalar, text: string): Text {
  const value = typeof node.value === "string" ? node.value : (node.source ?? "");
  const [start = 0, end = 0] = node.range ?? [];
  const written = text.slice(start, end);
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  return {
    kind: "text",
    value,
    quoted: isQuoted && !written.includes("\n") ? written : null,
    block: isBlock ? block(written) : null,
  };
}

/** Null when the head says how far the text is indented: then the text is written in quotes. */
function block(written: string): Text["block"] {
  const [first = "", ...rest] = written.split("\n");
  const head = /^[|>][+-]?/.exec(first)?.[0] ?? "";
  if (/^[|>][+-]?\d/.test(first)) return null;
  const filled = rest.filter((line) => line.trim() !== "");
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  if (!head || filled.length === 0 || head.endsWith("+")) return null;
  const lines = rest.map((line) => line.slice(indent));
  while (lines.at(-1)?.trim() === "") lines.pop();
  return { head, lines };
}
