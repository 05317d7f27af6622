import { Lexer } from "yaml";

export interface Comment {
  readonly offset: number;
  /** With its `#`, without blanks at the end. */
  readonly text: string;
  /** Nothing but blanks and list marks stands before it on its line. */
  readonly isAlone: boolean;
  /** Columns before it, from 0. */
  readonly column: number;
}

/** Control characters by which the lexer marks a document, the end of a bracket and a text: they stand in no file. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/** Every comment of a YAML text, in order. */
export function findComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (marks.has(lexeme)) {
      isText = lexeme === "\u001f";
      continue;
    }
    if (!isText && lexeme.startsWith("#")) {
      const start = text.lastIndexOf("\n", offset - 1) + 1;
      comments.push({
        offset,
        text: lexeme.trimEnd(),
        isAlone: /^[\s-]*$/.test(text.slice(start, offset)),
        column: offset - start,
      });
    }
    isText = false;
    offset += lexeme.length;
  }
  return comments;
}
