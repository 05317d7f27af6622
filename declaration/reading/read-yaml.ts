import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments } from "yaml";
import { explainSyntax } from "./explain-syntax.ts";
import type { Flaw } from "./flaw.ts";
import { longestFile } from "./longest-file.ts";
import { lostCommasInBraces, lostCommasInList } from "./lost-commas.ts";
import { proseKeys } from "./prose-keys.ts";
import { strangeCharacters } from "./strange-characters.ts";
import type { Entry, Tree } from "./tree.ts";

/** A YAML file as a tree, or what is wrong with it. */
export interface Reading {
  /** The text that the offsets refer to: without a byte order mark. */
  readonly text: string;
  /** Null when nothing can be made of the file. */
  readonly tree: Tree | null;
  readonly flaws: readonly Flaw[];
  /** Line and column of an offset, from 1. */
  position(offset: number): { readonly line: number; readonly column: number };
}

/** Declarations nest six deep; unclosed brackets in prose are allowed for. */
const deepest = 100;
/** No longer text is read by those who decide. */
const longestValue = 2000;

/** Reads one YAML 1.2 document; anchors, aliases, tags, merge keys, tabs and further documents are refused. */
export function readYaml(source: string): Reading {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const lines = new LineCounter();
  const position = (offset: number) => {
    const at = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { line: Math.max(at.line, 1), column: Math.max(at.col, 1) };
  };
  const failed = (message: string): Reading => ({ text, tree: null, flaws: [{ offset: 0, message }], position });
  if (text.length > longestFile)
    return failed(`the file has more than ${longestFile.toLocaleString("en-GB")} characters; split the department`);

  if (isDeep(text)) return failed("the file is nested too deeply to be a declaration");
  const flaws = strangeCharacters(text);
  for (const tab of text.matchAll(/^ *\t/gm))
    flaws.push({ offset: tab.index + tab[0].length - 1, message: "a tab stands here; indent with spaces" });
  for (const directive of text.matchAll(/^%.*$/gm))
    flaws.push({ offset: directive.index, message: `"${directive[0]}" is a YAML directive; leave it out` });
  for (const mark of text.matchAll(/^(<{7}|={7}|>{7})(?= |\r?$)/gm))
    flaws.push({
      offset: mark.index,
      message: "git left a conflict here; keep one side, and take its three marks out",
    });
  if (flaws.length > 0) {
    parse(text, lines);
    return { text, tree: null, flaws, position };
  }

  const documents = parse(text, lines);
  if (documents === "too deep") return failed("the file is nested too deeply to be a declaration");
  const [first, second] = documents;
  if (second) {
    const offset = second.range[0];
    const message = "a second document begins here; write one department a file, without --- or ...";
    return { text, tree: null, flaws: [{ offset, message }], position };
  }
  if (!first?.contents) return failed("the file is empty");
  if (first.errors.length > 0)
    return { text, tree: null, flaws: explainSyntax(text, first.errors, position), position };
  const tree = convert(first.contents, null, text, flaws);
  return { text, tree, flaws, position };
}

/** The parser takes time by the square of the depth; this looks no closer than that needs. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > deepest) return true;
  }
  return /^ *([-?] +){33}/m.test(text);
}

function parse(text: string, lineCounter: LineCounter) {
  try {
    const documents = parseAllDocuments(text, {
      schema: "failsafe",
      merge: false,
      prettyErrors: false,
      logLevel: "silent",
      lineCounter,
      // Ours is linear; the parser's compares each key with every other (100,000 keys take minutes).
      uniqueKeys: false,
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    // The parser calls itself for each level of nesting, and so does what reads its result.
    if (error instanceof RangeError) return "too deep";
    throw error;
  }
}

function convert(node: Node, key: string | null, text: string, flaws: Flaw[], depth = 0): Tree {
  const [start, end] = node.range ?? [0, 0];
  const flaw = (message: string) => flaws.push({ offset: start, message });
  const empty: Tree = { kind: "scalar", text: "", quoted: false, start, end };
  if (depth > 32) {
    flaw("nested too deeply to be a declaration");
    return empty;
  }
  if (isAlias(node)) {
    const written = text.slice(start, end);
    flaw(`${written} must stand in quotes: ${key === null ? "" : `${key}: `}"${written}"`);
    return empty;
  }
  if (node.tag) flaw("a YAML tag (!…) stands here; leave it out, every value is read as it stands");
  if ("anchor" in node && node.anchor)
    flaw(`&${node.anchor} is a YAML anchor; leave it out, or put the text in quotes`);
  if (isScalar(node)) {
    const quoted = node.type !== "PLAIN";
    const value = typeof node.value === "string" ? node.value : (node.source ?? "");
    if (node.type === "QUOTE_DOUBLE" && strangeCharacters(value).length > 0)
      flaw(`${text.slice(start, Math.min(end, start + 40))} stands for a character that nobody sees; leave it out`);
    if (!quoted && key !== null && proseKeys.has(key) && /^[ \t]+#/.test(text.slice(end, end + 200)))
      flaws.push({
        offset: end,
        message: `what follows # is lost as a comment; put the text in quotes: ${key}: "${value} #…"`,
      });
    if (value.length > longestValue)
      flaw(`this text has ${value.length.toLocaleString("en-GB")} characters; write ${longestValue} at most`);
    if (!quoted && value.endsWith(","))
      flaws.push({ offset: end - 1, message: "a comma ends this line; leave it out, or put the text in quotes" });
    return { kind: "scalar", text: value, quoted, start, end };
  }
  if (isSeq<Node>(node)) {
    if (node.flow) flaws.push(...lostCommasInList(node.items));
    return { kind: "list", items: node.items.map((item) => convert(item, null, text, flaws, depth + 1)), start, end };
  }
  if (isMap<Node, Node | null>(node)) {
    if (node.flow) flaws.push(...lostCommasInBraces(node.items));
    const said = new Set<string>();
    const entries = node.items
      .flatMap((pair) => entry(pair, text, flaws, depth))
      .filter(({ key, at }) => {
        if (said.has(key)) flaws.push({ offset: at, message: `${key} is said twice; keep one` });
        return said.size < said.add(key).size;
      });
    return { kind: "mapping", entries, start, end };
  }
  flaw("this cannot be read; write a value, a list or settings in braces");
  return empty;
}

function entry(pair: Pair<Node, Node | null>, text: string, flaws: Flaw[], depth: number): Entry[] {
  const at = pair.key.range?.[0] ?? 0;
  const key = isScalar(pair.key) && typeof pair.key.value === "string" ? pair.key.value : null;
  const refuse = (message: string): Entry[] => {
    flaws.push({ offset: at, message });
    return [];
  };
  if (key === null)
    return refuse(
      text.charAt(at - 1) === "{" && text.charAt(at) === "{"
        ? "{{ … }} is the placeholder of a template; write what it stands for"
        : "a name must be a single word",
    );
  if (/\?\s+$/.test(text.slice(Math.max(0, at - 20), at))) return refuse("leave out the question mark before the name");
  if (isScalar(pair.key) && (pair.key.anchor || pair.key.tag)) return refuse("leave YAML anchors (&) and tags (!) out");
  if (key === "<<") return refuse("<< is a YAML merge key; write the settings out, or use defaults");
  if (strangeCharacters(key).length > 0) return refuse("a name holds a character that nobody sees; leave it out");
  if (key === "__proto__" || key === "") return refuse(`"${key}" is not a name`);
  const end = pair.key.range?.[1] ?? at;
  const nothing: Tree = { kind: "scalar", text: "", quoted: false, start: end, end };
  return [{ key, at, value: pair.value ? convert(pair.value, key, text, flaws, depth + 1) : nothing }];
}
