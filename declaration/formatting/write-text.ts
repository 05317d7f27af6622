import { isMap, isScalar, parseDocument, Scalar } from "yaml";
import type { Text } from "./piece.ts";

/** The text on one line: as it was quoted, else without quotation marks where YAML reads the same without. */
export function writeText(text: Pick<Text, "value" | "quoted">, inFlow: boolean): string {
  if (text.quoted !== null) return text.quoted;
  return isPlain(text.value, inFlow) ? text.value : JSON.stringify(text.value);
}

/** Words, names, numbers and dates: most of what stands in a declaration. */
const harmless = /^[A-Za-z0-9]([\w ./@()+=-]*[\w)/])?$/;
const known = new Map<string, boolean>();

/** Whether YAML reads the text as it stands, without quotation marks. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (harmless.test(text)) return true;
  if (text === "" || text.includes("\n")) return false;
  const document = inFlow ? `{ k: ${text}, l: m }` : `k: ${text}`;
  const before = known.get(document);
  if (before !== undefined) return before;
  const { contents, errors } = parseDocument(document, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  const value: unknown = isMap(contents) ? contents.get("k", true) : null;
  const plain =
    errors.length === 0 &&
    isMap(contents) &&
    contents.items.length === (inFlow ? 2 : 1) &&
    isScalar(value) &&
    value.type === Scalar.PLAIN &&
    value.value === text &&
    !value.comment &&
    !value.tag &&
    !value.anchor;
  known.set(document, plain);
  return plain;
}
