import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadDeclarations } from "../declaration/load.ts";
import { formatProblem } from "../declaration/problem.ts";
import { readDeclaredFile } from "../declaration/reading/declared-file.ts";
import { type DepartmentFile, departmentFile } from "../declaration/schema/department-file.ts";
import { lakeFile } from "../declaration/schema/lake-file.ts";
import { ownWords, type Words } from "../declaration/vocabulary/own-words.ts";
import { suggestion } from "../declaration/words.ts";
import { addEntries } from "../onboarding/add-entries.ts";
import type { Answers, Existing, Situation } from "../onboarding/answers.ts";
import { draftFile } from "../onboarding/draft.ts";
import { openQuestions } from "../onboarding/questions.ts";
import { readSource, type SourceFile } from "../onboarding/read-source.ts";
import { type ColumnChoices, columnMeant, situationOf } from "../onboarding/situation.ts";
import { type SourceTable, UnreadableSource } from "../onboarding/source-column.ts";
import { tellColumns } from "../onboarding/tell-columns.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { dayOf } from "./day.ts";
import { writeWhole } from "./write-whole.ts";

/** The flags of `lakeward onboard`: the answers, and from what the columns are taken. */
export type OnboardOptions = { readonly [answer in keyof Answers as Exclude<answer, "to">]?: string } & {
  readonly at?: string;
  readonly fromCsv?: string;
  readonly headerRow: string;
  readonly fromParquet?: string;
  readonly fromSql?: string;
  readonly table?: string;
  readonly column: readonly string[];
  readonly without: readonly string[];
  readonly add: boolean;
  readonly asOf?: string;
  readonly directory: string;
};

/** Makes the file, tells what each column was taken for, and what the loader still finds wrong. */
export async function onboard(options: OnboardOptions, output: CommandOutput): Promise<void> {
  const asOf = dayOf(options.asOf);
  const directory = resolve(options.directory);
  const words = readWords(directory);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const { askQuestions, askSource } = interactive ? await import("./ask-questions.ts") : noQuestions;
  const source = sourceOf(options) ?? (options.column.length === 0 ? await askSource({}) : null);
  const table = source ? await tableOf(source) : columnsSaid(options);
  const situated = ({ answers, choices }: { readonly answers: Answers; readonly choices: ColumnChoices }) =>
    situationOf(answers, choices, { table, words, existing: existingOf(directory, answers, options.add) });
  const said = { answers: answersOf(options), choices: choicesOf(options, table, words) };
  const kinds = [...words.kinds].map(([kind, { what }]) => ({ kind, what }));
  const situation = situated(await askQuestions(said, situated, kinds, {}));
  refuseOpen(situation);
  const file = `departments/${situation.answers.department}.yaml`;
  write(directory, file, situation, options.add);
  output.print(`${tellColumns(situation)}${file} is ${options.add ? "changed" : "written"}. ${unseen}\n`);
  const loaded = loadDeclarations(directory, asOf);
  if (loaded.ok) return output.end(0);
  const problems = loaded.problems.map(formatProblem);
  output.print(`\nWhat is left to mend before lakeward check passes:\n${problems.join("\n")}\n`);
  output.end(1);
}

const unseen = "Nobody sees anything of it until access says so.";

function readWords(directory: string): Words {
  const file = join(directory, "lake.yaml");
  if (!existsSync(file)) throw new BadInput(`lake.yaml: there is none in ${directory}; say where with --directory`);
  const { value, problems } = readDeclaredFile("lake", "lake.yaml", readFileSync(file, "utf8"), lakeFile);
  if (!value || problems.length > 0) throw new BadInput(...problems.map(formatProblem));
  return ownWords(value);
}

function answersOf(options: OnboardOptions): Answers {
  return {
    department: options.department ?? null,
    title: options.title ?? null,
    owner: options.owner ?? null,
    purpose: options.purpose ?? null,
    about: options.about ?? null,
    basis: options.basis ?? null,
    power: options.power ?? null,
    condition: options.condition ?? null,
    offences: options.offences ?? null,
    policyDocument: options.policyDocument ?? null,
    dpia: options.dpia ?? null,
    review: options.review ?? null,
    source: options.source ?? null,
    route: options.route ?? null,
    to: options.at ?? null,
    host: options.host ?? null,
    databaseName: options.databaseName ?? null,
    every: options.every ?? null,
    dataset: options.dataset ?? null,
    description: options.description ?? null,
    keep: options.keep ?? null,
  };
}

/** Without a terminal nothing is asked: what is missing is refused. */
const noQuestions = {
  askSource: async (): Promise<SourceFile | null> => null,
  askQuestions: async <T>(said: T): Promise<T> => said,
};

function sourceOf(options: OnboardOptions): SourceFile | null {
  const { fromCsv, fromParquet, fromSql, table = null } = options;
  const sources: readonly SourceFile[] = [
    ...(fromCsv === undefined ? [] : [{ form: "csv", file: fromCsv, headerRow: rowOf(options.headerRow) } as const]),
    ...(fromParquet === undefined ? [] : [{ form: "parquet", file: fromParquet } as const]),
    ...(fromSql === undefined ? [] : [{ form: "sql", file: fromSql, table } as const]),
  ];
  if (sources.length > 1)
    throw new BadInput("--from-csv, --from-parquet, --from-sql: a dataset comes from one of them; say one");
  return sources[0] ?? null;
}

async function tableOf(source: SourceFile): Promise<SourceTable> {
  try {
    return await readSource(source);
  } catch (error) {
    if (error instanceof UnreadableSource) throw new BadInput(error.message);
    throw error;
  }
}

function columnsSaid({ column, dataset, description, keep }: OnboardOptions): SourceTable | null {
  if (column.length === 0 && (dataset ?? description ?? keep) !== undefined)
    throw new BadInput(
      "--from-csv is missing: a dataset has columns; take them from a file (--from-csv, --from-parquet, --from-sql), or say each with --column",
    );
  if (column.length === 0) return null;
  const columns = column.map((said) => ({ name: columnSaid(said).name, type: null, shapes: null }));
  return { name: "", columns, key: [], format: {} };
}

function rowOf(said: string): number {
  if (!/^[1-9]\d{0,3}$/.test(said)) throw new BadInput(`--header-row: "${said}" is not the number of a row, from 1`);
  return Number(said);
}

function columnSaid(said: string): { readonly name: string; readonly kind: string | null } {
  const at = said.lastIndexOf("=");
  return at < 0 ? { name: said, kind: null } : { name: said.slice(0, at), kind: said.slice(at + 1) };
}

function choicesOf(options: OnboardOptions, table: SourceTable | null, words: Words): ColumnChoices {
  const meant = (flag: string, name: string): string => {
    const id = table && columnMeant(name, table);
    if (id === null)
      throw new BadInput(
        `${flag}: there is no column ${name}${suggestion(name, table?.columns.map((column) => column.name) ?? [])}`,
      );
    return id;
  };
  const kinds = new Map<string, string>();
  for (const said of options.column) {
    const { name, kind } = columnSaid(said);
    const id = meant("--column", name);
    if (kind === null) continue;
    if (!words.kinds.has(kind))
      throw new BadInput(`--column ${said}: "${kind}" is not a kind${suggestion(kind, words.kinds.keys())}`);
    kinds.set(id, kind);
  }
  return { kinds, without: new Set(options.without.map((name) => meant("--without", name))) };
}

/** The department's file, when something is to be added to it; that it is there, or is not, must agree with --add. */
function existingOf(directory: string, { department }: Answers, add: boolean): Existing | null {
  if (department === null || !/^[a-z0-9_]+$/.test(department)) return null;
  const name = `departments/${department}.yaml`;
  const there = existsSync(join(directory, name));
  if (there && !add) throw new BadInput(`${name}: is there already and stays as it is; add a dataset to it with --add`);
  if (!add) return null;
  if (!there) throw new BadInput(`${name}: is not there; leave --add out to make it`);
  const file = readDepartment(directory, department);
  return {
    purposes: Object.keys(file.purposes ?? {}),
    sources: Object.keys(file.sources ?? {}),
    datasets: Object.keys(file.datasets ?? {}),
  };
}

function readDepartment(directory: string, id: string): DepartmentFile {
  const name = `departments/${id}.yaml`;
  const { value, problems } = readDeclaredFile(id, name, readFileSync(join(directory, name), "utf8"), departmentFile);
  if (!value || problems.length > 0) throw new BadInput(...problems.map(formatProblem));
  return value;
}

function refuseOpen(situation: Situation): void {
  const open = openQuestions(situation);
  if (open.length === 0) return;
  throw new BadInput(
    ...open.map(({ question: { flag, example }, why, said }) =>
      said ? `${flag}: ${why}` : `${flag} is missing: ${why}; for example ${flag} ${example}`,
    ),
  );
}

function write(directory: string, name: string, situation: Situation, add: boolean): void {
  const draft = draftFile(situation);
  const file = join(directory, name);
  const text = add ? addEntries(readFileSync(file, "utf8"), draft.entries) : draft.file;
  if (text === null)
    throw new BadInput(
      `${name}: is written in a way into which nothing can be put by lines; write datasets one a line, without braces`,
    );
  writeWhole(file, text, add ? "instead" : "new");
}
