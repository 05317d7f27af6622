/** One piece of a YAML file: its value as the text that stands there, and the offsets between which it stands. */
export type Tree = Scalar | List | Mapping;

interface Scalar {
  readonly kind: "scalar";
  /** The text as written: `0042` stays `0042`. */
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

interface List {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly start: number;
  readonly end: number;
}

interface Mapping {
  readonly kind: "mapping";
  readonly entries: readonly Entry[];
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly key: string;
  /** Offset of the key. */
  readonly at: number;
  readonly value: Tree;
}

/** The tree as plain values: text, arrays, objects. Every scalar stays text. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.text;
    case "list":
      return tree.items.map(plain);
    case "mapping":
      return Object.fromEntries(tree.entries.map((entry) => [entry.key, plain(entry.value)]));
  }
}
