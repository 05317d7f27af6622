import type { Dataset, Department, Keep, Lake } from "../../declaration/lake.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";
import { dayInWords, inList, lowerFirst, peopleInWords, treatmentWords } from "../wording.ts";
import type { AccessChange, Effect } from "./access-change.ts";
import { categories, categoryOf, sensitivity } from "./column-category.ts";
import { difference } from "./difference.ts";
import { daysOf, periodInWords } from "./length-of-time.ts";
import { datasetBefore, type Renames } from "./renames.ts";
import { columnsInWords, counted } from "./sight-wording.ts";
import type { SeenColumn } from "./sights.ts";

/** A dataset on both sides. */
interface Pair {
  readonly lake: Lake;
  readonly department: Department;
  readonly was: Dataset;
  readonly is: Dataset;
  /** Name of a column of `was` on the second side. */
  readonly nameOf: (name: string) => string;
  readonly asOf: string;
}

/** What is taken, kept and treated otherwise, whoever sees it: datasets and columns that come and go, and their settings. */
export function compareDatasets(
  before: Lake,
  after: Lake,
  renames: Renames,
  seen: ReadonlySet<string>,
  asOf: string,
): readonly AccessChange[] {
  const old = new Map(before.departments.map((department) => [department.id, department]));
  const now = new Map(after.departments.map((department) => [department.id, department]));
  return [
    ...after.departments.flatMap((department) => {
      const from = old.get(department.id)?.datasets ?? [];
      return department.datasets.flatMap((is) => {
        const was = datasetBefore(renames, department.id, is.id, from);
        if (was === null) return [taken(department, is, after)];
        const nameOf = (name: string) => renames.column(department.id, was.id, name);
        const pair: Pair = { lake: after, department, was, is, nameOf, asOf };
        return [...columnsTaken(pair, seen), ...unseenColumns(pair, seen), ...settings(pair)];
      });
    }),
    ...before.departments.flatMap((department) => {
      const there = now.get(department.id)?.datasets ?? [];
      return department.datasets
        .filter((was) => !there.some(({ id }) => id === renames.dataset(department.id, was.id)))
        .map((was) =>
          told(department, was, "narrows", `is no longer taken or made (${counted(was.columns.length, "column")})`),
        );
    }),
  ];
}

/** Key of a column in a zone, of which the sights' sentences tell already. */
export function seenKey(giver: string, dataset: string, zone: string, column: string): string {
  return JSON.stringify([giver, dataset, zone, column]);
}

function taken(department: Department, dataset: Dataset, lake: Lake): AccessChange {
  const columns = asTaken(lake, dataset, dataset.columns);
  const what = dataset.origin.from === "source" ? "is taken into the lake" : "is made in the lake";
  const seen = lake.departments.some(({ id, access }) =>
    id === department.id ? access.some(({ sees }) => sees.some((each) => each.dataset === dataset.id)) : false,
  );
  const who = seen ? "" : "; no statement shows it to anybody";
  const keep = dataset.keep === null ? "" : `; kept ${keepInWords(dataset.keep)}`;
  const words = `${what} with ${counted(columns.length, "column")}: ${columnsInWords(columns)}${keep}${who}`;
  return told(department, dataset, "may-widen", words, columns);
}

function columnsTaken({ lake, department, was, is, nameOf }: Pair, seen: ReadonlySet<string>): readonly AccessChange[] {
  const old = new Set(was.columns.map(({ name }) => nameOf(name)));
  const now = new Set(is.columns.map(({ name }) => name));
  const come = is.columns.filter(({ name }) => !old.has(name));
  const gone = was.columns.filter(({ name }) => !now.has(nameOf(name)));
  const unseen = come.filter(
    ({ name }) => !is.zones.some((zone) => seen.has(seenKey(department.id, is.id, zone, name))),
  );
  const columns = asTaken(lake, is, unseen);
  const lost = asTaken(lake, was, gone).filter(
    ({ name }) => !was.zones.some((zone) => seen.has(seenKey(department.id, is.id, zone, nameOf(name)))),
  );
  return [
    ...(columns.length === 0
      ? []
      : [
          told(
            department,
            is,
            "may-widen",
            `takes ${counted(columns.length, "column")} more, which nobody sees: ${columnsInWords(columns)}`,
            columns,
          ),
        ]),
    ...(lost.length === 0
      ? []
      : [
          told(
            department,
            is,
            "narrows",
            `no longer takes ${counted(lost.length, "column")}, which nobody saw: ${columnsInWords(lost)}`,
            lost,
          ),
        ]),
  ];
}

/** The columns as they came, in the first zone where they are. */
function asTaken(lake: Lake, dataset: Dataset, columns: Dataset["columns"]): readonly SeenColumn[] {
  return columns.flatMap((column) => {
    const zone = dataset.zones.find((each) => column.zones[each]?.type);
    const here = zone === undefined ? undefined : column.zones[zone];
    if (zone === undefined || !here?.type) return [];
    const { name, kind } = column;
    return [
      { name, kind, type: here.type, treatment: here.treatment, category: categoryOf(lake, dataset, column, zone) },
    ];
  });
}

/** Columns that nobody sees and that are treated or declared otherwise from now on. */
function unseenColumns(
  { lake, department, was, is, nameOf }: Pair,
  seen: ReadonlySet<string>,
): readonly AccessChange[] {
  return is.columns.flatMap((column) => {
    const old = was.columns.find(({ name }) => nameOf(name) === column.name);
    if (old === undefined) return [];
    const changes: AccessChange[] = [];
    const tell = (effect: Effect, words: string) =>
      changes.push(
        told(
          department,
          is,
          effect,
          `has ${column.name}${words.startsWith(",") ? "" : " "}${words}`,
          asTaken(lake, is, [column]),
          `columns.${column.name}`,
        ),
      );
    for (const zone of is.zones) {
      const [here, there] = [column.zones[zone]?.treatment, old.zones[zone]?.treatment];
      if (!here || !there || here === there || seen.has(seenKey(department.id, is.id, zone, column.name))) continue;
      const looser = treatments[here].strictness <= treatments[there].strictness;
      const words = `${treatmentWords[here][0]} instead of ${treatmentWords[there][0]} in the ${zone} copy, where nobody sees it`;
      tell(looser ? "may-widen" : "narrows", words);
    }
    if (old.reveals !== column.reveals) {
      const less = revealing.indexOf(column.reveals) < revealing.indexOf(old.reveals);
      const unnamed = column.reveals === "plain" ? ": whoever sees the table sees it from now on, as it came" : "";
      const kinds = `declared as ${words(column.kind)} instead of ${words(old.kind)}${unnamed}`;
      changes.push(
        told(
          department,
          is,
          less ? "widens" : "narrows",
          `has ${column.name} ${kinds}`,
          asTaken(lake, was, [old]),
          `columns.${column.name}`,
        ),
      );
    }
    if (old.name !== column.name) tell("changes", `, which was called ${old.name}`);
    if (old.called !== column.called && sameWords(old.called) !== sameWords(column.called))
      tell("may-widen", `filled from "${column.called}" of the source instead of "${old.called}"`);
    if (column.reveals === "plain" && old.values !== null && column.values === null)
      tell("may-widen", `with any value instead of only ${inList(Object.keys(old.values))}`);
    if (old.linkage !== column.linkage)
      tell(
        column.linkage === null ? "narrows" : "widens",
        column.linkage === null
          ? `no longer under the shared pseudonym key ${old.linkage}`
          : `under the shared pseudonym key ${column.linkage}, so that it can be matched with other departments' data`,
      );
    const [more, fewer] = difference(old.purposes, column.purposes);
    const ofDataset = difference(was.purposes, is.purposes);
    if (more.some((purpose) => !ofDataset[0].includes(purpose)) && column.reveals !== "plain")
      tell("may-widen", `also for ${inList(more.map(words))}`);
    else if (fewer.some((purpose) => !ofDataset[1].includes(purpose)) && column.reveals !== "plain")
      tell("narrows", `no longer for ${inList(fewer.map(words))}`);
    return changes;
  });
}

const revealing = ["plain", "indirect", "direct", "special"];

/** The settings of a dataset that bear on what can be learnt, and for how long. */
function settings({ lake, department, was, is, asOf }: Pair): readonly AccessChange[] {
  const changes: AccessChange[] = [];
  const tell = (key: string, effect: Effect, sentence: string, columns: readonly SeenColumn[] = []) =>
    changes.push(told(department, is, effect, sentence, columns, key));
  const all = asTaken(lake, is, is.columns);
  if (was.id !== is.id) tell("was", "changes", `was called ${words(was.id)}`);
  if ((was.about.length === 0) !== (is.about.length === 0))
    is.about.length === 0
      ? tell("about", "widens", `is declared to be about nobody instead of about ${peopleInWords(was.about)}`, all)
      : tell("about", "narrows", `is declared to be about ${peopleInWords(is.about)} instead of nobody`, all);
  const [more, fewer] = difference(was.purposes, is.purposes);
  if (more.length > 0) tell("for", "may-widen", `serves ${inList(more.map(words))} as well`, all);
  if (fewer.length > 0) tell("for", "narrows", `no longer serves ${inList(fewer.map(words))}`, all);
  const longer = lengthOf(is.keep, asOf) - lengthOf(was.keep, asOf);
  if (JSON.stringify({ ...was.keep, reference: null }) !== JSON.stringify({ ...is.keep, reference: null })) {
    const effect = longer > 0 ? "widens" : longer < 0 ? "narrows" : "may-widen";
    tell("keep", effect, `is kept ${keepInWords(is.keep)} instead of ${keepInWords(was.keep)}`, all);
  }
  if (was.hold?.until !== is.hold?.until) {
    const later = (is.hold?.until ?? "") > (was.hold?.until ?? "");
    const held =
      is.hold === null
        ? "can be deleted again"
        : `is not deleted before ${dayInWords(is.hold.until)} (${is.hold.reference})`;
    tell("hold", later ? "widens" : "narrows", held, all);
  }
  if (was.history !== is.history)
    tell(
      "history",
      is.history ? "widens" : "narrows",
      is.history ? "keeps past values too" : "keeps no past values",
      all,
    );
  if (was.marking !== is.marking) {
    const lower = is.marking === "official";
    tell(
      "marking",
      lower ? "may-widen" : "narrows",
      `is marked ${words(is.marking)} instead of ${words(was.marking)}`,
      all,
    );
  }
  const [copies, without] = difference(was.zones, is.zones);
  if (copies.length > 0) tell("reaches", "may-widen", `has a further copy: ${inList(copies)}`, all);
  if (without.length > 0) tell("reaches", "narrows", `has no ${inList(without)} copy any more`, all);
  if (originOf(was) !== originOf(is))
    tell(
      "from",
      "may-widen",
      `comes from ${originOf(is)} instead of ${originOf(was)}, so that its rows may be others`,
      all,
    );
  return changes;
}

function originOf({ origin }: Dataset): string {
  if (origin.from === "source") return `${origin.source}/${origin.object}`;
  const inputs = inList(origin.inputs.map(words));
  return origin.countBy === null ? inputs : `counts of ${inputs}`;
}

/** Days, for comparing; without an end the longest of all. */
function lengthOf(keep: Keep | null, asOf: string): number {
  return keep === null ? Number.POSITIVE_INFINITY : daysOf(keep.period, asOf);
}

function keepInWords(keep: Keep | null): string {
  if (keep === null) return "without an end of its own";
  return `${periodInWords(keep.period)} after ${keep.column ?? "arrival"}`;
}

function sameWords(called: string): string {
  return called.toLowerCase().replace(/[^a-z0-9.]/g, "");
}

function words(id: string): string {
  return id.replaceAll("_", " ");
}

function told(
  department: Department,
  dataset: Dataset,
  effect: Effect,
  what: string,
  columns: readonly SeenColumn[] = [],
  key = "",
): AccessChange {
  const rank = sensitivity(columns.map(({ category }) => category));
  return {
    effect,
    about: "data",
    sentence: `The table "${lowerFirst(dataset.title)}" of ${department.title} ${what}.`,
    rank: rank + 0.9,
    category: categories[rank] ?? null,
    departments: [department.id],
    path: `${department.id}.datasets.${dataset.id}${key === "" ? "" : `.${key}`}`,
    cells: [],
  };
}
