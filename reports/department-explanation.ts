import { compileAccess } from "../access/compile.ts";
import { departmentZones } from "../access/department-zones.ts";
import { describeAccess } from "../access/describe.ts";
import { seeingGroups } from "../access/seeing-groups.ts";
import type { Column, Dataset, Department, Lake, Period, Statement, TableZone } from "../declaration/lake.ts";
import { databaseName, scratchDatabaseName, workgroupName } from "../declaration/names.ts";
import { treatments } from "../declaration/vocabulary/treatments.ts";
import { tableZones } from "../declaration/vocabulary/zones.ts";
import { explainColumnDefaults, explainSettings } from "./settings-explanation.ts";

export interface Explained {
  readonly lake: Lake;
  readonly department: Department;
  readonly file: string;
  /** The file as plain values, as it is written. */
  readonly said: unknown;
  /** The day as of which statements count, `2026-11-21`. */
  readonly asOf: string;
}

/** What a department's file will build, in words, with every default spelt out; the same text for the same files and day. */
export function explainDepartment(explained: Explained): string {
  const { lake, department, file, said, asOf } = explained;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["What the file says, and what holds where it says nothing", explainSettings(said)],
    ["Of each column, unless its line says otherwise", explainColumnDefaults()],
    ["Zones", zones(lake, department)],
    [
      "Tables",
      department.datasets.flatMap((dataset, at) => [...(at > 0 ? [""] : []), ...table(lake, department, dataset)]),
    ],
    ["How long rows are kept", department.datasets.flatMap((dataset) => retention(lake, dataset))],
    [
      "Who sees what of it",
      sentences(
        only(lake, (giver) => giver === department.id),
        asOf,
      ),
    ],
    ["Filters", filters(lake, department, asOf)],
    ["What its groups see of other departments", sentences(lakeOfReceiver(lake, department), asOf)],
    ["Queries, their results and what they may cost", queries(lake, department)],
  ];
  const body = parts.map(([title, lines]) => `${title}\n${(lines.length > 0 ? lines : ["  nothing"]).join("\n")}\n`);
  const head = `${department.title} (${department.id}), a ${department.kind} of ${lake.organisation.title}: ${file}, as of ${asOf}`;
  return `${head}\n\n${body.join("\n")}`;
}

function zones(lake: Lake, department: Department): readonly string[] {
  const seeing = seeingGroups(lake).get(department.id) ?? [];
  const made = departmentZones(department, seeing).all;
  const bucket = (called: string) =>
    `${lake.organisation.id}-<environment>-${department.id}-${called}-<hash>`.replaceAll("_", "-");
  const lines = made.map((zone) => {
    const { called, accepts, keepDays } = lake.zones[zone];
    const holds = tableZones.some((each) => each === zone)
      ? `, database ${databaseName(department.id, called)}`
      : zone === "scratch"
        ? `, databases ${seeing.map((group) => scratchDatabaseName(department.id, called, group)).join(", ")}`
        : "";
    const ends = keepDays === null ? "rows end as keep says" : `objects end after ${days(keepDays)}`;
    return `  ${zone}: bucket ${bucket(called)}${holds}; takes ${accepts} data; ${ends}`;
  });
  return [
    ...lines,
    `  results of queries: bucket ${bucket("results")}; objects end after ${days(lake.limits.resultsDays)}`,
    "  <environment> is one of lake.yaml; <hash> comes from the account and region, so that the name is free everywhere",
    "  All are encrypted with the department's own keys",
  ];
}

function table(lake: Lake, department: Department, dataset: Dataset): readonly string[] {
  const rows = [
    ["column", "kind", "reveals", ...dataset.zones],
    ...dataset.columns.map((column) => [
      column.name,
      column.kind,
      column.reveals,
      ...dataset.zones.map((zone) => inZone(column, zone)),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? "").length)));
  const used = new Set(dataset.columns.flatMap(({ zones: at }) => Object.values(at).map(({ treatment }) => treatment)));
  const legend = Object.entries(treatments).filter(
    ([word]) => word !== "keep" && used.has(word as keyof typeof treatments),
  );
  const about = dataset.about.length === 0 ? "about nobody" : `about ${dataset.about.join(", ")}`;
  const purposes = dataset.purposes.length === 0 ? "" : `; for ${dataset.purposes.join(", ")}`;
  const tables = dataset.zones.map((zone) => `${databaseName(department.id, lake.zones[zone].called)}.${dataset.id}`);
  return [
    `  ${dataset.id}: ${dataset.title}. ${dataset.description}`,
    `    ${about}${purposes}; ${dataset.marking.replaceAll("_", " ")}; ${origin(dataset)}`,
    `    tables ${tables.join(", ")}`,
    ...rows.map((row) => `    ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join("  ")}`.trimEnd()),
    ...legend.map(([word, { what }]) => `    ${word}: ${what}`),
  ];
}

function inZone(column: Column, zone: TableZone): string {
  const here = column.zones[zone];
  if (!here?.type) return "not there";
  return here.treatment === "keep" ? here.type : `${here.type} (${here.treatment})`;
}

function origin({ origin: from, expect }: Dataset): string {
  if (from.from === "source") {
    const fresh = expect.fresh === null ? "" : `, expected not older than ${expect.fresh}`;
    return `from ${from.source}: ${from.object}${fresh}`;
  }
  if (from.countBy === null) return `made from ${from.inputs.join(", ")} by the department's own SQL`;
  const by = from.countBy.map(({ column, by: part }) => (part === "value" ? column : `${part} of ${column}`));
  return `counts rows of ${from.inputs.join(", ")} by ${by.join(", ")}`;
}

function retention(lake: Lake, dataset: Dataset): readonly string[] {
  const { keep, hold, id } = dataset;
  const stop = hold === null ? "" : `; nothing ends before ${hold.until} (${hold.reference})`;
  if (keep === null) {
    const until =
      dataset.origin.from === "source" ? "are kept" : "are rebuilt without those that what it is made from has lost";
    return [`  ${id}: rows ${until}${stop}`];
  }
  const entry = lake.retention.find(({ reference }) => reference === keep.reference);
  const under = entry
    ? `, under ${entry.reference} (${period(entry.keep)} after ${entry.after}: ${entry.because}; then ${entry.then})`
    : "";
  return [`  ${id}: rows end ${period(keep.period)} after ${keep.column ?? "they arrived"}${under}${stop}`];
}

function sentences(lake: Lake, asOf: string): readonly string[] {
  return describeAccess(lake, asOf).map((sentence) => `  ${sentence}`);
}

function filters(lake: Lake, department: Department, asOf: string): readonly string[] {
  return compileAccess(lake, asOf)
    .filtered.filter(({ giver }) => giver === department.id)
    .map(({ database, table: name, filter, columns, rowExpression }) => {
      const rows = rowExpression === null ? "every row" : `rows where ${rowExpression}`;
      return `  ${filter} on ${database}.${name}: ${columns.join(", ")}; ${rows}`;
    });
}

function queries(lake: Lake, department: Department): readonly string[] {
  const groups = seeingGroups(lake).get(department.id) ?? [];
  const { scanGigabytes, resultsDays } = lake.limits;
  const tag = lake.tags.find(({ value }) => value === "{department}");
  return [
    ...groups.map((group) => `  workgroup ${workgroupName(department.id, group)}, for ${group} alone`),
    ...(department.datasets.length > 0
      ? [`  workgroup ${workgroupName(department.id, "-pipeline")}, for the pipeline`]
      : []),
    `  A query may scan ${scanGigabytes} GB; its results are kept ${days(resultsDays)}`,
    tag
      ? `  Budget: ${department.steward} is warned when a month is forecast to cost more than ${department.budgetPounds} (a dollar of AWS counts as a pound), by the tag ${tag.key}`
      : "  No budget: no tag of lake.yaml holds {department}, by which costs could be counted",
  ];
}

/** The lake with the statements of some departments alone. */
function only(lake: Lake, gives: (giver: string, statement: Statement) => boolean): Lake {
  const departments = lake.departments.map((department) => ({
    ...department,
    access: department.access.filter((statement) => gives(department.id, statement)),
  }));
  return { ...lake, departments };
}

function lakeOfReceiver(lake: Lake, { id }: Department): Lake {
  return only(lake, (giver, { who }) => giver !== id && who.kind === "group" && who.department === id);
}

function period({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function days(count: number): string {
  return period({ count, unit: "days" });
}
