import { strangeCharacters } from "../declaration/reading/strange-characters.ts";
import { kinds, refusedKinds } from "../declaration/vocabulary/kinds.ts";
import type { Words } from "../declaration/vocabulary/own-words.ts";
import { columnIds, comparable } from "./column-ids.ts";
import { columnLine } from "./column-line.ts";
import { type Guess, guessKind } from "./guess-kind.ts";
import type { SourceColumn } from "./source-column.ts";

/** A column of the declaration to be written. */
export interface GuessedColumn extends Guess {
  /** The name in the declaration. */
  readonly id: string;
  /** What `called` must say, if the id does not lead to the source's name. */
  readonly called: string | null;
  /** Why it is not listed, so not taken; null when it is. */
  readonly leftOut: string | null;
}

/** What people said of the dataset, which guesses have to keep to. */
export interface Said {
  /** Nobody is in it, so that nothing that reveals may be. */
  readonly aboutNobody: boolean;
  /** Kinds that were said, by the column's name in the declaration. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Columns that are not to be taken. */
  readonly without: ReadonlySet<string>;
  /** The column after whose date rows are kept. */
  readonly keptAfter: string | null;
}

/** A line of a column may have so many characters (the loader refuses longer ones). */
const longestLine = 100;

/** Guesses each column of a table, and leaves out what cannot be taken or must not be. */
export function guessColumns(table: readonly SourceColumn[], said: Said, words: Words): readonly GuessedColumn[] {
  const names = new Map<string, number>();
  for (const { name } of table) names.set(comparable(name), (names.get(comparable(name)) ?? 0) + 1);
  return columnIds(table.map(({ name }) => name)).map(({ id, called }, index): GuessedColumn => {
    const column = table[index] ?? { name: "", type: null, shapes: null };
    const asked = said.kinds.get(id);
    const guess: Guess =
      asked === undefined
        ? among(guessed(id, column, said), names.get(comparable(column.name)) ?? 1)
        : { kind: asked, type: null, sure: true, why: "you said so", perhaps: null };
    return {
      id,
      called,
      ...guess,
      leftOut: whyNot({ id, called, ...guess }, column, asked !== undefined, said, words),
    };
  });
}

function guessed(id: string, column: SourceColumn, said: Said): Guess {
  const guess = guessKind(id, column);
  if (said.keptAfter !== id || guess.sure) return guess;
  // Rows end after it, so it is a day; whose day it is, that does not say.
  return { kind: "personal_fact", type: "date", sure: false, why: "rows are kept until after it", perhaps: "date" };
}

/** Which of several columns of one name a source gives cannot be told, so all of them are hidden. */
function among(guess: Guess, same: number): Guess {
  const reveals = kinds[guess.kind]?.reveals;
  if (same === 1 || (reveals !== "plain" && reveals !== "indirect")) return guess;
  const why = `${same} columns of the source have this name; give each its own there`;
  return { kind: "free_text", type: null, sure: false, why, perhaps: null };
}

function whyNot(
  column: Omit<GuessedColumn, "leftOut">,
  source: SourceColumn,
  asked: boolean,
  said: Said,
  words: Words,
): string | null {
  if (said.without.has(column.id)) return "you said so";
  const refused = refusedKinds[column.kind];
  if (refused !== undefined) return `${column.why}; ${refused}`;
  if (comparable(source.name) === "") return "it has no name in the source by which it could be asked for; give it one";
  if (said.aboutNobody && words.kinds.get(column.kind)?.reveals !== "plain" && !asked)
    return `${column.why}, and the dataset is about nobody; say --about, or its kind with --column ${column.id}=…`;
  const [strange] = strangeCharacters(column.called ?? "");
  if (strange) return `its name cannot stand in the file (${strange.message}); give it another in the source`;
  if (columnLine(column).length > longestLine)
    return "its name is too long for a line of the file; give it a shorter one in the source";
  return null;
}
