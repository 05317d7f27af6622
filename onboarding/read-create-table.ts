import { type SourceColumn, type SourceTable, type SourceType, UnreadableSource } from "./source-column.ts";
import { type SqlToken, sqlTokens } from "./sql-tokens.ts";

/** Words with which a part of the column list begins that is no column, in the dialects of SQL Server, Oracle, PostgreSQL, MySQL and Db2. */
const noColumns: ReadonlySet<string> = new Set(
  "constraint primary foreign unique check index key fulltext spatial exclude like period supplemental".split(" "),
);

/** Types by their first word; what is not here tells nothing. */
const types: Readonly<Record<string, SourceType>> = {
  ...of("text", "char character varchar varchar2 nchar nvarchar nvarchar2 sysname bpchar citext enum set name string"),
  ...of("long_text", "text ntext clob nclob dbclob longtext mediumtext tinytext long"),
  ...of("identifier", "uniqueidentifier uuid rowid"),
  ...of("whole_number", "int integer bigint smallint tinyint mediumint int2 int4 int8 serial bigserial smallserial"),
  ...of("fraction", "decimal numeric number dec float real double float4 float8 binary_float binary_double decfloat"),
  ...of("money", "money smallmoney"),
  ...of("yes_no", "bit bool boolean"),
  ...of("date", "date"),
  ...of("datetime", "datetime datetime2 smalldatetime datetimeoffset timestamp timestamptz"),
  ...of("time", "time timetz"),
  ...of("document", "json jsonb xml xmltype hstore geometry geography sdo_geometry point polygon sql_variant"),
  ...of("binary", "binary varbinary image blob bytea longblob mediumblob tinyblob raw bfile rowversion"),
};

function of(type: SourceType, words: string): Record<string, SourceType> {
  return Object.fromEntries(words.split(" ").map((word) => [word, type]));
}

/** Longer texts are written by people. */
const longestCode = 200;

/**
 * Reads the columns of a `CREATE TABLE`; defaults, comments and constraints other than the primary key are passed over.
 *
 * @param from whose statements they are, for messages
 * @param wanted the table, if there are several
 * @throws UnreadableSource with what would be right; never with text of the statements beside names of tables
 */
export function readCreateTable(sql: string, from: string, wanted?: string): SourceTable {
  const tables = tablesOf(sqlTokens(sql));
  const named = wanted === undefined ? tables : tables.filter(({ name }) => matches(name, wanted));
  const [table, another] = named;
  const all = tables.map(({ name }) => name).join(", ");
  if (tables.length === 0) throw new UnreadableSource(`${from}: holds no CREATE TABLE with a list of columns`);
  if (!table) throw new UnreadableSource(`${from}: creates no table ${wanted}; it creates ${all}`);
  if (another) throw new UnreadableSource(`${from}: creates ${all}; say which with --table`);
  return table;
}

function matches(name: string, wanted: string): boolean {
  const [full, asked] = [name.toLowerCase(), wanted.toLowerCase()];
  return full === asked || full.endsWith(`.${asked}`);
}

function tablesOf(tokens: readonly SqlToken[]): SourceTable[] {
  const tables: SourceTable[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isWord(tokens[at], "create")) continue;
    let next = at + 1;
    while (tokens[next]?.form === "word" && !isWord(tokens[next], "table") && next < at + 6) next += 1;
    if (!isWord(tokens[next], "table")) continue;
    next += 1;
    while (["if", "not", "exists"].some((word) => isWord(tokens[next], word))) next += 1;
    const name: string[] = [];
    for (; tokens[next] && !isSymbol(tokens[next], "("); next++) {
      const token = tokens[next];
      if (token?.form === "name" || token?.form === "word") name.push(token.text);
      else if (!isSymbol(token, ".")) break;
    }
    if (name.length === 0 || !isSymbol(tokens[next], "(")) continue;
    const { parts, end } = partsOf(tokens, next);
    tables.push(tableOf(name.join("."), parts));
    at = end;
  }
  return tables;
}

/** The parts of a list in brackets, which commas of its own level part. */
function partsOf(tokens: readonly SqlToken[], open: number): { parts: SqlToken[][]; end: number } {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isSymbol(token, "(")) depth += 1;
    if (isSymbol(token, ")")) depth -= 1;
    if (depth === 0) return { parts, end: at };
    if (depth === 1 && isSymbol(token, ",")) parts.push([]);
    else if (at !== open) parts.at(-1)?.push(token);
  }
  return { parts, end: tokens.length };
}

function tableOf(name: string, parts: readonly (readonly SqlToken[])[]): SourceTable {
  const columns: SourceColumn[] = [];
  const key: string[] = [];
  for (const part of parts) {
    const [first, second] = part;
    if (!first || (first.form !== "word" && first.form !== "name")) continue;
    const primary = part.findIndex((token, at) => isWord(token, "primary") && isWord(part[at + 1], "key"));
    if (first.form === "word" && noColumns.has(first.text.toLowerCase()) && !isColumnCalled(first, second)) {
      if (primary >= 0) key.push(...listed(part, primary));
      continue;
    }
    columns.push({ name: first.text, type: typeOf(part.slice(1)), shapes: null });
    if (primary > 0) key.push(first.text);
  }
  return { name, columns, key, format: {} };
}

/** `key varchar(20)` is a column; `key (a)` and `primary key` are not. */
function isColumnCalled(first: SqlToken, second: SqlToken | undefined): boolean {
  if (["constraint", "primary", "foreign", "supplemental", "exclude"].includes(first.text.toLowerCase())) return false;
  return second?.form === "word" && Object.hasOwn(types, second.text.toLowerCase());
}

function listed(part: readonly SqlToken[], from: number): string[] {
  const open = part.findIndex((token, at) => at > from && isSymbol(token, "("));
  if (open < 0) return [];
  // Of `[ID] ASC` the name is first.
  return partsOf(part, open).parts.flatMap(([name]) => (name ? [name.text] : []));
}

function typeOf(rest: readonly SqlToken[]): SourceType | null {
  // `[dbo].[Flag]`: a type of the database's own, behind its schema.
  const first = isSymbol(rest[1], ".") ? rest[2] : rest[0];
  if (!first || (first.form !== "word" && first.form !== "name")) return null;
  const word = first.text.toLowerCase();
  const type = Object.hasOwn(types, word) ? types[word] : undefined;
  const sizes = isSymbol(rest[1], "(") ? partsOf(rest, 1).parts.map(([token]) => token?.text.toLowerCase()) : [];
  const [size, scale] = sizes;
  if (rest.some((token) => isWord(token, "array") || isSymbol(token, "]"))) return "document";
  if (type === "text" && (size === "max" || Number(size) > longestCode)) return "long_text";
  if (
    type === "fraction" &&
    size !== undefined &&
    (scale === undefined || scale === "0") &&
    !/float|real|double/.test(word)
  )
    return "whole_number";
  if (word === "tinyint" && size === "1") return "yes_no";
  return type ?? null;
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.form === "word" && token.text.toLowerCase() === word;
}

function isSymbol(token: SqlToken | undefined, symbol: string): boolean {
  return token?.form === "symbol" && token.text === symbol;
}
