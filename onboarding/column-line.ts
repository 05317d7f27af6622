import { Document, type Node } from "yaml";

/** What the line of a column says. */
interface Line {
  readonly id: string;
  readonly kind: string;
  readonly type: string | null;
  readonly called: string | null;
}

/** The value of a column as a YAML node: its kind, or settings in braces on one line. */
export function columnNode(document: Document, { kind, type, called }: Line): Node {
  if (type === null && called === null) return document.createNode(kind);
  const settings = { is: kind, ...(type === null ? {} : { type }), ...(called === null ? {} : { called }) };
  return document.createNode(settings, { flow: true });
}

/** The line as it is written, without its indentation and comment. */
export function columnLine(column: Line): string {
  const document = new Document({});
  document.set(column.id, columnNode(document, column));
  return document.toString(onOneLine).trimEnd();
}

/** No line is folded: a column's settings stand on one line. */
export const onOneLine = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;
