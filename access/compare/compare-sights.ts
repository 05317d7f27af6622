import type { Lake } from "../../declaration/lake.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";
import { aim, dayInWords, lowerFirst, treatmentWords } from "../wording.ts";
import type { AccessChange, Effect } from "./access-change.ts";
import { categories, sensitivity } from "./column-category.ts";
import { compareRows } from "./compare-rows.ts";
import type { Renames } from "./renames.ts";
import { rowsInWords } from "./rows-in-words.ts";
import {
  columnsInWords,
  counted,
  purposeInWords,
  type Register,
  registerOf,
  tableInWords,
  tablesInWords,
  whoSees,
} from "./sight-wording.ts";
import { type Receiver, type SeenColumn, type Sight, sightsOf } from "./sights.ts";
import { type SightsByTable, smallerAlternatives } from "./smaller-alternative.ts";

/** From the widest audience to the narrowest. */
const audiences = ["public", "organisation", "partner", "other", "department", "own"] as const;

interface Registers {
  readonly before: Register;
  readonly after: Register;
}

/** Who gains, who loses, and what changes for those who go on seeing: each column of each receiver and purpose in one sentence. */
export function compareSights(before: Lake, after: Lake, renames: Renames, asOf: string): readonly AccessChange[] {
  const now = sightsOf(after, asOf);
  const byTable = Map.groupBy(now, ({ giver, dataset }) => `${giver}/${dataset}`);
  const old = new Map(
    sightsOf(before, asOf)
      .map((sight) => renamed(sight, renames))
      .map((sight) => [keyOf(sight), sight]),
  );
  const current = new Map(now.map((sight) => [keyOf(sight), sight]));
  const registers = { before: registerOf(before), after: registerOf(after) };
  const keys = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  const terms = keys.flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    return was && is ? termsOf(was, is, registers, renames) : [];
  });
  const ends = keys.flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    const lost = columnsBeside(was, is);
    const gained = columnsBeside(is, was);
    return [
      ...(is && gained.length > 0 ? [gain(is, gained, was, { lake: after, register: registers.after, byTable })] : []),
      ...(was && lost.length > 0 ? [loss(was, lost, is, registers.before)] : []),
    ];
  });
  return [...ends, ...termsChanges(terms, registers.after)];
}

/** The sight with the names that its table and columns have in the second lake. */
function renamed(sight: Sight, renames: Renames): Sight {
  const { giver, dataset } = sight;
  return {
    ...sight,
    dataset: renames.dataset(giver, dataset),
    columns: sight.columns.map((column) => ({ ...column, name: renames.column(giver, dataset, column.name) })),
  };
}

function keyOf({ receiver, giver, dataset, zone, purpose }: Sight): string {
  return JSON.stringify([receiver, giver, dataset, zone, purpose]);
}

function columnsBeside(sight: Sight | undefined, other: Sight | undefined): readonly SeenColumn[] {
  const there = new Set(other?.columns.map(({ name }) => name));
  return sight?.columns.filter(({ name }) => !there.has(name)) ?? [];
}

function gain(
  sight: Sight,
  gained: readonly SeenColumn[],
  was: Sight | undefined,
  { lake, register, byTable }: { readonly lake: Lake; readonly register: Register; readonly byTable: SightsByTable },
): AccessChange {
  const { name, many } = whoSees(sight.receiver, sight.giver, register);
  const rows = sight.rows === null ? "" : `, only ${rowsInWords(sight.rows.text)}`;
  const further = was === undefined ? "" : "further ";
  const all = was === undefined ? "" : `, ${sight.columns.length} in all`;
  const what = `${gained.length} ${further}${gained.length === 1 ? "column" : "columns"} of ${tableInWords(sight, register)}${all}${rows}`;
  const sentence = [
    `${name} ${many ? "gain" : "gains"} ${what}: ${columnsInWords(gained)}.`,
    ...conditions(sight, gained, register),
    ...smallerAlternatives(lake, sight, gained, { others: byTable, isNew: was === undefined }),
  ].join(" ");
  return change("gain", "widens", sentence, [sight, gained]);
}

function loss(sight: Sight, lost: readonly SeenColumn[], is: Sight | undefined, register: Register): AccessChange {
  const { name, many } = whoSees(sight.receiver, sight.giver, register);
  const purpose = register.purpose(sight);
  const whole = is === undefined ? "all " : "";
  const left = is === undefined ? "" : `, with ${is.columns.length} left`;
  const why = purpose === undefined ? "" : ` Seen until now ${lowerFirst(aim(purpose))}.`;
  const what = `${whole}${counted(lost.length, "column")} of ${tableInWords(sight, register)}${left}`;
  const sentence = `${name} ${many ? "lose" : "loses"} ${what}: ${columnsInWords(lost)}.${why}`;
  return change("loss", "narrows", sentence, [sight, lost]);
}

function conditions(sight: Sight, gained: readonly SeenColumn[], register: Register): readonly string[] {
  const parts = [
    purposeInWords(sight, gained, register),
    ...(sight.agreement === null ? [] : [`under ${sight.agreement}`]),
    ...(sight.delivery === null ? [] : [`sent ${sight.delivery}`]),
    endInWords(sight),
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  return [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`];
}

function endInWords({ receiver, until }: Sight): string {
  if (until !== null) return `until ${dayInWords(until)}`;
  return receiver.kind === "public" ? "what is published cannot be taken back" : "without an end";
}

/** What changes for the columns of one table that are seen before and after. */
interface Terms {
  readonly sight: Sight;
  readonly kept: readonly SeenColumn[];
  readonly parts: readonly Part[];
}

interface Part {
  readonly effect: Effect;
  /** `for longer`, `in more rows`; null where the words say all. */
  readonly how: string | null;
  readonly words: string;
  /** The one column that it is about, or null when all. */
  readonly column: string | null;
}

function termsOf(was: Sight, is: Sight, registers: Registers, renames: Renames): readonly Terms[] {
  const kept = is.columns.filter(({ name }) => was.columns.some((column) => column.name === name));
  const parts = [
    ...kept.flatMap((column) => shownOtherwise(was.columns.find(({ name }) => name === column.name) ?? column, column)),
    ...rowsChange(was, is, registers, renames),
    ...untilChange(was, is),
    ...instead("under", was.agreement, is.agreement, "changes"),
    ...instead("sent", was.delivery, is.delivery, "may-widen"),
  ];
  if (kept.length === 0 || parts.length === 0) return [];
  // What changes for the whole table changes for all its columns; a column shown otherwise changes alone.
  const alone = parts.every(({ column }) => column !== null);
  const touched = alone ? kept.filter(({ name: each }) => parts.some(({ column }) => column === each)) : kept;
  return [{ sight: is, kept: touched, parts }];
}

/** One sentence for all tables of one receiver, purpose and copy for which the same changes. */
function termsChanges(found: readonly Terms[], register: Register): readonly AccessChange[] {
  const alike = Map.groupBy(found, ({ sight: { receiver, giver, zone, purpose }, parts }) =>
    JSON.stringify([receiver, giver, zone, purpose, parts]),
  );
  return [...alike.values()].flatMap((terms) => {
    const [first] = terms;
    if (first === undefined) return [];
    const { sight, parts } = first;
    const { name } = whoSees(sight.receiver, sight.giver, register);
    const kept = terms.flatMap((each) => each.kept);
    const tables = tablesInWords(
      terms.map((each) => each.sight),
      register,
    );
    const [only] = parts;
    const how =
      parts.length === 1 && only?.how
        ? `${only.how}: ${only.words}`
        : `otherwise: ${parts.map(partInWords).join("; ")}`;
    const revealing = kept.filter(({ category }) => sensitivity([category]) < sensitivity(["pseudonymised"]));
    const among = revealing.length === 0 ? "" : `, of which ${columnsInWords(revealing)}`;
    const purpose = register.purpose(sight);
    const sentence = [
      `${name} will see ${tables} ${how}.`,
      ...(parts.every(({ column }) => column !== null) ? [] : [`${counted(kept.length, "column")}${among}.`]),
      ...(purpose === undefined ? [] : [`${aim(purpose)}.`]),
    ].join(" ");
    const effect = worst(parts.map((part) => part.effect));
    return [change("terms", effect, sentence, ...terms.map((each) => [each.sight, each.kept] as const))];
  });
}

function partInWords({ how, words }: Part): string {
  return how === null ? words : `${how} (${words})`;
}

function shownOtherwise(was: SeenColumn, is: SeenColumn): readonly Part[] {
  const { name } = is;
  if (was.treatment !== is.treatment) {
    const less = treatments[is.treatment].strictness - treatments[was.treatment].strictness;
    const effect = less < 0 ? "widens" : less > 0 ? "narrows" : "may-widen";
    const words = `${name} ${treatmentWords[is.treatment][0]} instead of ${treatmentWords[was.treatment][0]}`;
    return [{ effect, how: null, words, column: name }];
  }
  if (was.category === is.category && was.kind === is.kind) return [];
  const words = `${name} declared as ${is.kind.replaceAll("_", " ")} instead of ${was.kind.replaceAll("_", " ")}`;
  const effect = sensitivity([is.category]) > sensitivity([was.category]) ? "may-widen" : "changes";
  return [{ effect, how: null, words, column: name }];
}

function rowsChange(was: Sight, is: Sight, registers: Registers, renames: Renames): readonly Part[] {
  if (was.rows === null && is.rows === null) return [];
  const old = registers.before
    .department(was.giver)
    ?.datasets.find(({ id }) => renames.dataset(was.giver, id) === is.dataset);
  const now = registers.after.dataset(is.giver, is.dataset);
  const nameBefore = (name: string): string => (old ? renames.column(was.giver, old.id, name) : name);
  const same = (name: string): string => name;
  const typeIn = (dataset: typeof old, column: string, nameOf: (name: string) => string): string | null => {
    const here = dataset?.columns.find(({ name }) => nameOf(name) === column)?.zones[is.zone];
    return here?.type ? `${here.type} ${here.treatment}` : null;
  };
  const changed = compareRows(
    { text: was.rows?.text ?? null, nameOf: nameBefore, typeOf: (column) => typeIn(old, column, nameBefore) },
    { text: is.rows?.text ?? null, nameOf: same, typeOf: (column) => typeIn(now, column, same) },
  );
  const words = `${rowsInWords(is.rows?.text ?? null)} instead of ${rowsInWords(was.rows?.text ?? null)}`;
  switch (changed) {
    case "same":
      return [];
    case "wider":
      return [{ effect: "widens", how: "in more rows", words, column: null }];
    case "narrower":
      return [{ effect: "narrows", how: "in fewer rows", words, column: null }];
    case "unknown":
      return [{ effect: "may-widen", how: "in other rows, perhaps more", words, column: null }];
  }
}

function untilChange({ until: was }: Sight, { until: is }: Sight): readonly Part[] {
  if (was === is) return [];
  const day = (until: string | null) => (until === null ? "with no end" : `until ${dayInWords(until)}`);
  const longer = is === null || (was !== null && is > was);
  const words = `${day(is)} instead of ${day(was)}`;
  return [
    { effect: longer ? "widens" : "narrows", how: longer ? "for longer" : "for a shorter time", words, column: null },
  ];
}

function instead(word: string, was: string | null, is: string | null, effect: Effect): readonly Part[] {
  if (was === is) return [];
  const words =
    is === null ? `no longer ${word} ${was}` : `${word} ${is}${was === null ? "" : ` instead of ${word} ${was}`}`;
  return [{ effect, how: null, words, column: null }];
}

const order: readonly Effect[] = ["widens", "may-widen", "changes", "narrows"];
function worst(found: readonly Effect[]): Effect {
  return order.find((effect) => found.includes(effect)) ?? "changes";
}

function change(
  about: "gain" | "loss" | "terms",
  effect: Effect,
  sentence: string,
  ...tables: readonly (readonly [Sight, readonly SeenColumn[]])[]
): AccessChange {
  const rank = sensitivity(tables.flatMap(([, columns]) => columns.map(({ category }) => category)));
  const audience = Math.min(...tables.map(([{ receiver, giver }]) => audiences.indexOf(audienceOf(receiver, giver))));
  const departments = tables.flatMap(([{ receiver, giver }]) => [
    giver,
    ...(receiver.kind === "group" ? [receiver.department] : []),
  ]);
  return {
    effect,
    about,
    sentence,
    rank: rank + audience / audiences.length,
    category: categories[rank] ?? null,
    departments: [...new Set(departments)].toSorted(),
    path: tables[0]?.[0].statement ?? "",
    cells: tables.map(([{ receiver, giver, dataset, zone, purpose }, columns]) => ({
      receiver,
      giver,
      dataset,
      zone,
      purpose,
      columns,
    })),
  };
}

function audienceOf(receiver: Receiver, giver: string): (typeof audiences)[number] {
  if (receiver.kind !== "group") return receiver.kind;
  return receiver.department === giver ? "own" : "other";
}
