import type { Readable, Writable } from "node:stream";
import { autocomplete, intro, log, multiselect, outro, select, text } from "@clack/prompts";
import type { Answers, Situation } from "../onboarding/answers.ts";
import { openQuestions, type Question } from "../onboarding/questions.ts";
import type { SourceFile } from "../onboarding/read-source.ts";
import type { ColumnChoices } from "../onboarding/situation.ts";
import { tellColumns } from "../onboarding/tell-columns.ts";
import { BadInput } from "./bad-input.ts";

/** The terminal; the process's own unless said. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

interface Asked {
  readonly answers: Answers;
  readonly choices: ColumnChoices;
}

/** Asks from what the columns are taken; null makes a department without a dataset. */
export async function askSource(terminal: Terminal): Promise<SourceFile | null> {
  intro("A department's file", terminal);
  const form = answered<"csv" | "parquet" | "sql" | "none">(
    await select({
      ...terminal,
      message: "From what are the columns of its first dataset taken?",
      options: [
        { value: "csv", label: "a CSV file" },
        { value: "parquet", label: "a Parquet file" },
        { value: "sql", label: "a CREATE TABLE in a file" },
        { value: "none", label: "there is no dataset yet" },
      ],
    }),
  );
  if (form === "none") return null;
  const file = answered<string>(
    await text({ ...terminal, message: "Where is the file?", validate: (said) => (said ? undefined : "say its path") }),
  ).trim();
  if (form === "csv") return { form, file, headerRow: 1 };
  return form === "sql" ? { form, file, table: null } : { form: "parquet", file };
}

/** Shows what the columns were taken for, lets the unsure be changed, and asks until nothing is missing or wrong. */
export async function askQuestions(
  asked: Asked,
  situationOf: (asked: Asked) => Situation,
  kinds: readonly { readonly kind: string; readonly what: string }[],
  terminal: Terminal,
): Promise<Asked> {
  const first = situationOf(asked);
  if (first.table) log.message(tellColumns(first).trimEnd(), terminal);
  let { answers } = asked;
  const choices = await changeUnsure(asked.choices, first, kinds, terminal);
  let situation = situationOf({ answers, choices });
  for (let [open] = openQuestions(situation); open; [open] = openQuestions(situation)) {
    if (open.said) log.warn(open.why, terminal);
    answers = { ...answers, [open.question.answer]: await ask(open.question, situation, open.why, terminal) };
    situation = situationOf({ answers, choices });
  }
  outro("That is all.", terminal);
  return { answers, choices };
}

async function changeUnsure(
  choices: ColumnChoices,
  { columns }: Situation,
  kinds: readonly { readonly kind: string; readonly what: string }[],
  terminal: Terminal,
): Promise<ColumnChoices> {
  const unsure = columns.filter(({ sure, leftOut }) => !sure && leftOut === null);
  if (unsure.length === 0) return choices;
  const changed = answered<readonly string[]>(
    await multiselect({
      ...terminal,
      message: "Which of the columns that are not sure do you know? (space chooses, enter goes on)",
      options: unsure.map(({ id, kind }) => ({ value: id, label: id, hint: kind })),
      required: false,
      maxItems: 15,
    }),
  );
  const said = new Map(choices.kinds);
  for (const id of changed) {
    const options = kinds.map(({ kind, what }) => ({ value: kind, label: kind, hint: what }));
    said.set(
      id,
      answered<string>(await autocomplete({ ...terminal, message: `What is ${id}?`, options, maxItems: 12 })),
    );
  }
  return { ...choices, kinds: said };
}

async function ask(question: Question, situation: Situation, why: string, terminal: Terminal): Promise<string> {
  const message = `${question.ask} (${why})`;
  const options = question.choices?.(situation).map((value) => ({ value, label: value.replaceAll("_", " ") }));
  if (question.answer === "about" && options)
    return answered<readonly string[]>(
      await multiselect({ ...terminal, message, options, required: true, maxItems: 12 }),
    ).join(", ");
  if (options) return answered<string>(await select({ ...terminal, message, options, maxItems: 12 }));
  const validate = (said: string | undefined) => question.wrong(said?.trim() ?? "", situation) ?? undefined;
  return answered<string>(await text({ ...terminal, message, placeholder: question.example, validate })).trim();
}

function answered<T extends string | readonly string[]>(answer: T | symbol): T {
  if (typeof answer === "symbol") throw new BadInput("lakeward onboard: stopped before its end; nothing was written");
  return answer;
}
