/** The rows of a dataset that a statement shows, as written after `where`. */
export type Condition =
  | { readonly form: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly form: "compare"; readonly column: string; readonly operator: Comparison; readonly value: Value }
  | { readonly form: "in"; readonly column: string; readonly values: readonly Value[] }
  | { readonly form: "null"; readonly column: string };

type Comparison = "=" | "<" | ">" | "<=" | ">=" | "<>";

/** A value as written; quotation marks say that it is text. */
export interface Value {
  readonly text: string;
  readonly quoted: boolean;
}

type Token = { readonly type: "word" | "text" | "symbol"; readonly text: string };

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|"([^"]*)"|(<=|>=|<>|[=<>(),])|([^\s'"=<>(),]+))/y;
const comparisons: ReadonlySet<string> = new Set(["=", "<", ">", "<=", ">=", "<>"]);
/** Deeper than any rule a person can read, and shallow enough for the parser's own calls. */
const deepest = 20;

/** Reads `restricted = false and (ward in (abbey, castle) or outcome is null)`, or says in a sentence what is wrong. */
export function parseCondition(text: string): Condition | { readonly wrong: string } {
  const tokens = tokenise(text);
  if (tokens === null) return { wrong: "a quotation mark is not closed" };
  try {
    const reader = new Reader(tokens);
    const condition = reader.either(0);
    reader.end();
    return condition;
  } catch (error) {
    if (error instanceof Unreadable) return { wrong: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

function tokenise(text: string): Token[] | null {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let read = 0;
  while (text.slice(read).trim() !== "") {
    const found = tokenPattern.exec(text);
    if (!found) return null;
    const [, single, double, symbol, word] = found;
    if (single !== undefined) tokens.push({ type: "text", text: single.replaceAll("''", "'") });
    else if (double !== undefined) tokens.push({ type: "text", text: double });
    else if (symbol !== undefined) tokens.push({ type: "symbol", text: symbol });
    else tokens.push({ type: "word", text: word ?? "" });
    read = tokenPattern.lastIndex;
  }
  return tokens;
}

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  either(depth: number): Condition {
    return this.joined("or", () => this.joined("and", () => this.single(depth)));
  }

  end(): void {
    const token = this.tokens[this.at];
    if (token) throw new Unreadable(`"${token.text}" is not expected here; join conditions with and, or`);
  }

  private joined(form: "and" | "or", next: () => Condition): Condition {
    const parts = [next()];
    while (this.takes(form)) parts.push(next());
    const [only] = parts;
    return parts.length === 1 && only ? only : { form, parts };
  }

  private single(depth: number): Condition {
    if (depth > deepest) throw new Unreadable("the brackets are nested too deeply");
    if (this.takes("(")) {
      const inner = this.either(depth + 1);
      this.wants(")");
      return inner;
    }
    const column = this.next("a column");
    if (column.type !== "word") throw new Unreadable(`"${column.text}" stands where a column is wanted`);
    if (this.takes("is")) {
      this.wants("null");
      return { form: "null", column: column.text };
    }
    if (this.takes("in")) {
      this.wants("(");
      const values = [this.value()];
      while (this.takes(",")) values.push(this.value());
      this.wants(")");
      return { form: "in", column: column.text, values };
    }
    const operator = this.next("a comparison");
    if (operator.type !== "symbol" || !comparisons.has(operator.text))
      throw new Unreadable(`"${operator.text}" is no comparison; there are = < > <= >= <>, in (…) and is null`);
    return { form: "compare", column: column.text, operator: operator.text as Comparison, value: this.value() };
  }

  private value(): Value {
    const token = this.next("a value");
    if (token.type === "symbol") throw new Unreadable(`"${token.text}" stands where a value is wanted`);
    return { text: token.text, quoted: token.type === "text" };
  }

  private next(wanted: string): Token {
    const token = this.tokens[this.at];
    if (!token) throw new Unreadable(`it ends where ${wanted} is wanted`);
    this.at += 1;
    return token;
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    if (token === undefined || token.type === "text" || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private wants(text: string): void {
    if (!this.takes(text)) throw new Unreadable(`${text} is missing after "${this.tokens[this.at - 1]?.text ?? ""}"`);
  }
}
