import { parseKeep } from "../declaration/phrases/keep.ts";
import type { Words } from "../declaration/vocabulary/own-words.ts";
import { type Answers, type Existing, isAboutNobody, type Situation } from "./answers.ts";
import { columnIds, comparable, idOf } from "./column-ids.ts";
import { guessColumns } from "./guess-columns.ts";
import type { SourceTable } from "./source-column.ts";

/** What does not change while questions are asked. */
export interface Surroundings {
  readonly table: SourceTable | null;
  readonly existing: Existing | null;
  readonly words: Words;
}

/** What was said of single columns, by their names in the declaration. */
export interface ColumnChoices {
  readonly kinds: ReadonlyMap<string, string>;
  readonly without: ReadonlySet<string>;
}

/** The answers with what follows from them: columns guessed anew, the dataset named after its source. */
export function situationOf(
  said: Answers,
  choices: ColumnChoices,
  { table, existing, words }: Surroundings,
): Situation {
  const answers = { ...said, dataset: said.dataset ?? (table ? datasetId(table) : null) };
  const keptAfter = answers.keep === null ? null : (parseKeep(answers.keep)?.column ?? null);
  const guesses = { ...choices, aboutNobody: isAboutNobody(answers), keptAfter };
  const special = [...words.kinds].filter(([, { reveals }]) => reveals === "special");
  return {
    answers,
    table,
    columns: table ? guessColumns(table.columns, guesses, words) : [],
    existing,
    special: new Set(special.map(([kind]) => kind)),
    offence: new Set(special.filter(([, { law }]) => law === "article_10").map(([kind]) => kind)),
    people: words.people,
  };
}

/** The id of the column that a person means by its name in the declaration or in the source; null when there is none. */
export function columnMeant(name: string, table: SourceTable): string | null {
  const ids = columnIds(table.columns.map((column) => column.name));
  const found = ids.findIndex(
    ({ id }, index) => id === name || comparable(table.columns[index]?.name ?? "") === comparable(name),
  );
  return ids[found]?.id ?? null;
}

/** `dbo.TENANCY` → tenancy, `loans.csv` → loans; null when nothing of the name can be an id. */
function datasetId({ name }: SourceTable): string | null {
  const stem = /\.(csv|tsv|txt|parquet|parq|pq)$/i.test(name)
    ? name.replace(/\.[^.]+$/, "")
    : name.replace(/^.*\./, "");
  return idOf(stem);
}
