/** A piece of SQL: a bare word, a quoted name, a text or another sign. */
export interface SqlToken {
  readonly form: "word" | "name" | "text" | "symbol";
  /** Without quotation marks; empty for texts, which can hold values and tell nothing of columns. */
  readonly text: string;
}

const pattern = new RegExp(
  [
    String.raw`(?<skip>\s+|--[^\n]*|/\*[\s\S]*?\*/)`,
    "(?<text>[nN]?'(?:[^']|'')*')",
    String.raw`(?<bracket>\[(?:[^\]]|\]\])+\])`,
    '(?<double>"(?:[^"]|"")+")',
    "(?<back>`(?:[^`]|``)+`)",
    String.raw`(?<word>[\p{L}_#@$][\p{L}\p{N}_#@$]*|\d[\p{L}\p{N}_.]*)`,
    String.raw`(?<symbol>[\s\S])`,
  ].join("|"),
  "uy",
);

/** The pieces of SQL in any of the common dialects, without comments; what is no piece of SQL comes as signs. */
export function sqlTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const { groups } of sql.matchAll(new RegExp(pattern, "guy"))) {
    if (!groups || groups.skip !== undefined) continue;
    if (groups.text !== undefined) tokens.push({ form: "text", text: "" });
    else if (groups.bracket !== undefined) tokens.push(named(groups.bracket, "]"));
    else if (groups.double !== undefined) tokens.push(named(groups.double, '"'));
    else if (groups.back !== undefined) tokens.push(named(groups.back, "`"));
    else if (groups.word !== undefined) tokens.push({ form: "word", text: groups.word });
    else tokens.push({ form: "symbol", text: groups.symbol ?? "" });
  }
  return tokens;
}

function named(quoted: string, end: string): SqlToken {
  return { form: "name", text: quoted.slice(1, -1).replaceAll(end + end, end) };
}
