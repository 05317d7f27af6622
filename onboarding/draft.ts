import { Document, isNode, type Node, Pair, YAMLMap } from "yaml";
import { kinds } from "../declaration/vocabulary/kinds.ts";
import { type Answers, isAboutNobody, type Situation, servesExisting, words } from "./answers.ts";
import { columnLine, columnNode, onOneLine } from "./column-line.ts";
import type { GuessedColumn } from "./guess-columns.ts";
import type { SourceTable } from "./source-column.ts";

/** The parts of a department's file that the answers make, each as `key` and the text of its entry. */
export interface Draft {
  /** The whole file, for a department that is new. */
  readonly file: string;
  /** The new entries, for a department that is there: in which map, under which name. */
  readonly entries: readonly {
    readonly map: "purposes" | "sources" | "datasets";
    readonly id: string;
    readonly text: string;
  }[];
}

/** A line of a file, at most. */
const longestLine = 120;

/** Writes what was said and guessed as a department's file; the answers have been found complete. */
export function draftFile(situation: Situation): Draft {
  const { answers, table, existing } = situation;
  const purpose = answers.purpose !== null && !servesExisting(situation) ? purposeOf(answers) : null;
  const source =
    table && answers.source !== null && !existing?.sources.includes(answers.source) ? sourceOf(answers) : null;
  const maps = {
    purposes: purpose && answers.purpose ? { [answers.purpose]: purpose } : null,
    sources: source && answers.source ? { [answers.source]: source } : null,
  };
  const document = new Document({});
  const dataset = table && answers.dataset ? datasetNode(document, situation, table) : null;
  document.set("department", answers.department);
  if (answers.title) document.set("title", answers.title);
  document.set("owner", answers.owner);
  const entries: Draft["entries"][number][] = [];
  for (const [map, entry] of Object.entries(maps)) {
    if (entry === null) continue;
    const node = new YAMLMap();
    for (const [id, settings] of Object.entries(entry)) node.add(new Pair(id, inBraces(document, id, settings)));
    document.set(map, node);
    entries.push(...entriesOf(map === "purposes" ? "purposes" : "sources", node));
  }
  if (dataset && answers.dataset) {
    const node = new YAMLMap();
    node.add(new Pair(answers.dataset, dataset));
    document.set("datasets", node);
    entries.push(...entriesOf("datasets", node));
  }
  document.commentBefore = " yaml-language-server: $schema=../schema/department.schema.json";
  const written = document.toString(onOneLine).replace(/^(#.*)\n\n/, "$1\n");
  return { file: `${written}# access: nobody sees anything until statements stand here\n`, entries };
}

function entriesOf(map: Draft["entries"][number]["map"], node: YAMLMap): Draft["entries"] {
  return node.items.map((pair) => {
    const alone = new Document(new YAMLMap());
    alone.set(pair.key, isNode(pair.value) ? pair.value.clone() : pair.value);
    return { map, id: String(pair.key), text: alone.toString(onOneLine) };
  });
}

function purposeOf(answers: Answers): Record<string, string | readonly string[] | null> {
  const about = words(answers.about ?? "");
  return {
    about: about.length === 1 ? (about[0] ?? null) : about,
    basis: answers.basis,
    power: answers.power,
    condition: answers.condition,
    offences: answers.offences,
    policy_document: answers.policyDocument,
    dpia: answers.dpia,
    review: answers.review,
  };
}

function sourceOf(answers: Answers): Record<string, string | null> {
  return { [answers.route ?? ""]: answers.to, host: answers.host, name: answers.databaseName, every: answers.every };
}

function datasetNode(document: Document, situation: Situation, table: SourceTable): YAMLMap {
  const { answers, existing } = situation;
  const listed = situation.columns.filter(({ leftOut }) => leftOut === null);
  const node = new YAMLMap();
  const say = (key: string, value: unknown) => {
    if (value !== null && value !== undefined)
      node.add(new Pair(key, isNode(value) ? value : document.createNode(value)));
  };
  say("description", answers.description);
  if (isAboutNobody(answers)) say("about", "nobody");
  else if (servesExisting(situation) && answers.about) say("about", flow(document, words(answers.about)));
  if (existing && existing.purposes.length > 0 && answers.purpose) say("for", answers.purpose);
  say("from", table.name === "" ? answers.source : `${answers.source}/${table.name}`);
  if (Object.keys(table.format).length > 0 || isDayFirst(table))
    say("format", flow(document, { ...table.format, ...(isDayFirst(table) ? { dates: "day_first" } : {}) }));
  const key = keyOf(table, situation.columns);
  if (key.length > 0) say("key", key.length === 1 ? key[0] : flow(document, key));
  say("keep", answers.keep);
  const columns = new YAMLMap();
  for (const column of listed) {
    const value = columnNode(document, column);
    const comment = ` not sure${column.perhaps === null ? "" : `; perhaps ${column.perhaps}`}`;
    if (!column.sure && columnLine(column).length + comment.length + 8 <= longestLine) value.comment = comment;
    columns.add(new Pair(column.id, value));
  }
  say("columns", columns);
  return node;
}

/** The key of the source, if all its columns stay there in every zone. */
function keyOf(table: SourceTable, columns: readonly GuessedColumn[]): readonly string[] {
  const ids = table.key.map((name) => {
    const index = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    const column = columns[index];
    return column && column.leftOut === null && kinds[column.kind] && kinds[column.kind]?.becomes !== "drop"
      ? column.id
      : null;
  });
  return ids.every((id) => id !== null) ? [...new Set(ids)] : [];
}

/** Days with slashes or points are written day first in this country. */
function isDayFirst({ columns }: SourceTable): boolean {
  return columns.some(
    ({ shapes }) => shapes !== null && shapes.plain.dayFirst > 0 && shapes.plain.dayFirst === shapes.seen,
  );
}

function flow(document: Document, value: unknown): Node {
  return document.createNode(value, { flow: true });
}

/** Settings on one line if it is no longer than a line may be, else one a line. */
function inBraces(document: Document, id: string, settings: Readonly<Record<string, unknown>>): Node {
  const said = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
  const braces = flow(document, said);
  const alone = new Document({});
  alone.set(id, braces);
  if (alone.toString(onOneLine).trimEnd().length + 2 <= longestLine) return braces;
  const block = new YAMLMap();
  for (const [key, value] of Object.entries(said))
    block.add(new Pair(key, Array.isArray(value) ? flow(document, value) : document.createNode(value)));
  return block;
}
