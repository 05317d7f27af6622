import type { Column, Dataset, DatasetOrigin, Purpose, Source, TableZone } from "../lake.ts";
import type { DatasetFile } from "../schema/department-file.ts";
import { refusedKinds } from "../vocabulary/kinds.ts";
import { tableZones } from "../vocabulary/zones.ts";
import { inWords, nearest, suggestion } from "../words.ts";
import type { Context } from "./context.ts";
import { countedColumns, countedName } from "./counted-columns.ts";
import { freshness } from "./freshness.ts";
import { isWritten } from "./is-written.ts";
import { treat } from "./treat.ts";

/** What a dataset needs to know of its department. */
export interface Surroundings {
  readonly context: Context;
  readonly department: string;
  readonly purposes: readonly Purpose[];
  readonly sources: readonly Source[];
  /** Ids of the datasets that a statement shows to the public. */
  readonly published: ReadonlySet<string>;
  /** The datasets it is made from, resolved; names that are unknown are left out. */
  readonly inputs: readonly Dataset[];
}

/** A dataset with its defaults, its zones and the types of its columns in each of them. */
export function resolveDataset(id: string, file: DatasetFile, around: Surroundings): Dataset {
  const path = `${around.department}.datasets.${id}`;
  const { report } = around.context;
  const origin = resolveOrigin(id, file, path, around);
  const counted = origin.from === "datasets" && origin.countBy !== null;
  const purposes = resolvePurposes(file, path, counted, around);
  const about = resolveAbout(file, path, counted, purposes, around);
  const zones = resolveZones(file, origin, around.published.has(id));
  const title = file.title ?? inWords(id);
  if (file.description === undefined && !counted)
    report(path, "description must be said: what it holds and what one row is");
  if (file.columns === undefined && !counted) report(path, "columns must be said; what is not listed is not taken");
  if (counted && file.columns) report(`${path}.columns`, "count_by makes the columns; leave them out");
  const columns =
    origin.from === "datasets" && origin.countBy !== null
      ? countedColumns(origin.countBy, origin.sum, around.inputs, zones, path, report, (input, column) =>
          isWritten(around.context, around.department, input, column),
        )
      : resolveColumns(file, path, purposes, zones, around.context);
  const special = columns.some((column) => column.reveals === "special");
  return {
    id,
    title,
    description: file.description ?? describeCounts(origin, around.inputs),
    about,
    purposes,
    origin,
    load: file.load ?? "full",
    history: file.history ?? false,
    key:
      origin.from === "datasets" && origin.countBy
        ? origin.countBy.map(countedName).filter((name) => columns.some((column) => column.name === name))
        : (file.key ?? []),
    columns,
    required: [...(file.required ?? [])].sort(),
    expect: {
      atLeast: file.expect?.at_least ?? null,
      fresh:
        file.expect?.fresh ??
        freshness(
          around.sources.find((source) => origin.from === "source" && source.id === origin.source)?.every ?? null,
        ),
      change: file.expect?.change ?? null,
    },
    format: {
      separator: file.format?.separator ?? ",",
      encoding: file.format?.encoding ?? "utf-8",
      headerRow: file.format?.header_row ?? 1,
      dates: file.format?.dates ?? "iso",
    },
    keep: file.keep ?? null,
    hold: file.hold ?? null,
    zones,
    marking: file.marking ?? (special ? "official_sensitive" : "official"),
    partition: file.partition ?? null,
    tested: file.tested ?? null,
    limitations: file.limitations ?? null,
    register: file.register ?? null,
    was: file.was ?? null,
    retired: [...(file.retired ?? [])].sort(),
  };
}

function resolveOrigin(id: string, file: DatasetFile, path: string, around: Surroundings): DatasetOrigin {
  const { report } = around.context;
  if (file.made_from) {
    if (file.from !== undefined)
      report(`${path}.from`, "a dataset comes from a source or is made_from datasets, not both");
    if (file.sum && !file.count_by) report(`${path}.sum`, "sum stands with count_by; say it, or leave sum out");
    return {
      from: "datasets",
      inputs: [...file.made_from].sort(),
      countBy: file.count_by ?? null,
      sum: file.sum ?? [],
    };
  }
  if (file.count_by)
    report(`${path}.count_by`, "count_by stands with made_from; say the dataset whose rows are counted");
  if (file.sum) report(`${path}.sum`, "sum stands with made_from and count_by");
  if (file.from === undefined) {
    report(path, "from must be said (a source, such as kerbside/pcn_*.csv), or made_from");
    return { from: "source", source: "", object: id };
  }
  const slash = file.from.indexOf("/");
  const source = slash < 0 ? file.from : file.from.slice(0, slash);
  const declared = Object.keys(around.context.files.get(around.department)?.sources ?? {});
  if (!declared.includes(source)) report(`${path}.from`, `there is no source ${source}${suggestion(source, declared)}`);
  return { from: "source", source, object: slash < 0 ? id : file.from.slice(slash + 1) };
}

function resolvePurposes(file: DatasetFile, path: string, counted: boolean, around: Surroundings): string[] {
  const { report } = around.context;
  const known = around.purposes.map((purpose) => purpose.id);
  if (file.for) {
    for (const [index, purpose] of file.for.entries())
      if (!known.includes(purpose))
        report(
          file.for.length > 1 ? `${path}.for[${index}]` : `${path}.for`,
          `there is no purpose ${purpose}${suggestion(purpose, known)}`,
        );
    return [...new Set(file.for)].sort();
  }
  if (counted) return [...new Set(around.inputs.flatMap((input) => input.purposes))].sort();
  if (file.about?.every((word) => word === "nobody")) return [];
  if (known.length === 0)
    report(path, "a dataset about people needs a purpose; declare one under purposes, or say about: nobody");
  if (known.length > 1) report(path, `for must be said, as the department has several purposes: ${known.join(", ")}`);
  return known;
}

function resolveAbout(
  file: DatasetFile,
  path: string,
  counted: boolean,
  purposes: readonly string[],
  around: Surroundings,
): string[] {
  const { report, words } = around.context;
  for (const word of file.about ?? [])
    if (!words.people.has(word))
      report(`${path}.about`, `"${word}" is not a word of the list of people${suggestion(word, words.people)}`);
  const others = file.about?.filter((word) => word !== "nobody");
  if (file.about?.includes("nobody") && others?.length)
    report(`${path}.about`, "nobody stands alone; leave it or the others out");
  if (others) return others.sort();
  if (counted) return [];
  const of = around.purposes.filter((purpose) => purposes.includes(purpose.id)).flatMap((purpose) => purpose.about);
  return [...new Set(of)].filter((word) => word !== "nobody").sort();
}

function resolveZones(file: DatasetFile, origin: DatasetOrigin, published: boolean): TableZone[] {
  const reaches = file.reaches ?? "trusted";
  const own = origin.from === "datasets" ? [reaches] : tableZones.slice(0, tableZones.indexOf(reaches) + 1);
  return published ? [...own, "open"] : own;
}

function resolveColumns(
  file: DatasetFile,
  path: string,
  purposes: readonly string[],
  zones: readonly TableZone[],
  context: Context,
): Column[] {
  return Object.entries(file.columns ?? {}).flatMap(([name, written]): Column[] => {
    const column = { ...noSettings, ...written };
    const at = `${path}.columns.${name}`;
    const kind = context.words.kinds.get(column.is);
    if (!kind) {
      const refused = Object.hasOwn(refusedKinds, column.is) ? refusedKinds[column.is] : undefined;
      context.report(
        at,
        refused ? `${column.is}: ${refused}` : `"${column.is}" is not a kind${meant(column.is, context)}`,
      );
      return [];
    }
    return [
      {
        name,
        kind: column.is,
        called: column.called ?? name,
        description: column.description ?? kind.what,
        reveals: kind.reveals,
        values: column.values ?? null,
        range: column.range ?? null,
        pattern: column.pattern ?? null,
        of: column.of ?? null,
        entity: column.entity ?? kind.entity ?? null,
        purposes: column.for ? [...column.for].sort() : purposes,
        linkage: column.linkage ?? null,
        was: column.was ?? null,
        zones: treat(kind, column.type ?? kind.type, kind.reveals === "plain" ? {} : (column.becomes ?? {}), zones),
      },
    ];
  });
}

type ColumnFile = NonNullable<DatasetFile["columns"]>[string];
type Settings = Omit<Extract<ColumnFile, { called?: unknown }>, "is">;
const noSettings: Settings = {};

function meant(word: string, context: Context): string {
  const near = nearest(word, context.words.kinds.keys());
  if (near !== null) return `; did you mean ${near} (${context.words.kinds.get(near)?.what ?? near})?`;
  return "; the reference lists the kinds (a fact that names nobody is text, code or number)";
}

function describeCounts(origin: DatasetOrigin, inputs: readonly Dataset[]): string {
  if (origin.from === "source" || origin.countBy === null) return "";
  const what = inputs.map((input) => input.title.toLowerCase()).join(" and ");
  const by = origin.countBy.map(({ column, by }) =>
    by === "value" ? inWords(column).toLowerCase() : `${by} of ${inWords(column).toLowerCase()}`,
  );
  return `Counts of ${what} by ${by.join(", ")}`;
}
