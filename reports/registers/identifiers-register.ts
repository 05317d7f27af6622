import type { Column, Dataset, Department, Lake, TableZone } from "../../declaration/lake.ts";
import { databaseName } from "../../declaration/names.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";
import { defineRegister } from "./define-register.ts";
import { entityOf } from "./entity-of.ts";
import { keepWords } from "./keep-words.ts";
import { kindWords } from "./kind-words.ts";
import type { Cell } from "./register.ts";
import { versionLimits } from "./version-limits.ts";

/** One place in which an identifier lies, or a dataset about people that holds none. */
interface Place {
  readonly department: Department;
  readonly dataset: Dataset;
  readonly at: { readonly column: Column; readonly zone: "landing" | TableZone } | null;
}

const access = "UK GDPR Art 15, right of access";
const erasure = "UK GDPR Art 17, right to erasure";

/** Where to look for one person: each identifying column in each zone, by what to search there, and what remains of it. */
export const identifiersRegister = defineRegister<Place>({
  id: "identifiers",
  title: "Map for subject access and erasure",
  about:
    "One row an identifying column and zone: where it lies, what to search by, and what is left of it there. Identifying is what names a person, or becomes a pseudonym.",
  notes: ({ lake }) => [
    "Rows that a column finds are found by it in the other datasets of the department too, where the same kind has the same pseudonym.",
    `Copies: results of queries end after ${lake.limits.resultsDays} days, tables that groups make for themselves after ${lake.zones.scratch.keepDays ?? "no set number of"} days, old versions of files 30 days after they were replaced.`,
    "What was delivered to a partner is searched and erased by the partner: see the sharing register.",
    versionLimits.treatments,
    versionLimits.disposal,
  ],
  rows: ({ lake }) =>
    lake.departments.flatMap((department) => department.datasets.flatMap((dataset) => placesOf(department, dataset))),
  columns: [
    { id: "department", title: "Department", why: access, cell: ({ department }) => department.title },
    { id: "dataset", title: "Dataset", why: access, cell: ({ dataset }) => dataset.title },
    {
      id: "zone",
      title: "Zone",
      why: access,
      cell: ({ at }, { lake }) => (at ? lake.zones[at.zone].called : "every zone"),
    },
    { id: "table", title: "Table or files", why: access, cell: tableOf },
    { id: "column", title: "Column", why: access, cell: ({ at }) => at?.column.name ?? "none that identifies" },
    { id: "called", title: "Called in the source", why: access, cell: ({ at }) => at?.column.called ?? null },
    {
      id: "kind",
      title: "What it is",
      why: access,
      cell: ({ at }, { lake }) => (at ? kindWords(lake, at.column.kind) : null),
    },
    { id: "entity", title: "Entity", why: access, cell: ({ at }, { lake }) => (at ? entityOf(lake, at.column) : null) },
    { id: "treatment", title: "There", why: "UK GDPR Art 4(5)", cell: ({ at }) => (at ? treatmentIn(at) : null) },
    { id: "search", title: "Search by", why: access, cell: searchOf },
    { id: "remains", title: "What remains", why: erasure, cell: remainsOf },
    {
      id: "linkage",
      title: "Joins with",
      why: "UK GDPR Art 4(5)",
      cell: ({ at, department }, { lake }) =>
        at && treatmentOf(at) === "hash" ? joinsWith(lake, department, at.column) : null,
    },
    { id: "refersTo", title: "Holds the key of", why: access, cell: ({ at }) => at?.column.of ?? null },
    { id: "ends", title: "Ends", why: "UK GDPR Art 5(1)(e)", cell: endsOf },
    { id: "owner", title: "Decides on erasure", why: erasure, cell: ({ department }) => department.owner.mail },
  ],
});

/** Whether a column leads to one person: it names, or becomes a pseudonym somewhere. */
export function isIdentifying(column: Column): boolean {
  return (
    column.reveals === "direct" ||
    Object.values(column.zones).some(({ treatment }) => treatments[treatment].countsAs === "pseudonym")
  );
}

function placesOf(department: Department, dataset: Dataset): readonly Place[] {
  const columns = dataset.columns.filter(isIdentifying);
  if (columns.length === 0) return dataset.about.length === 0 ? [] : [{ department, dataset, at: null }];
  const landing: readonly "landing"[] = dataset.origin.from === "source" ? ["landing"] : [];
  return [...landing, ...dataset.zones].flatMap((zone) =>
    columns.map((column) => ({ department, dataset, at: { column, zone } })),
  );
}

function treatmentOf({ column, zone }: NonNullable<Place["at"]>) {
  return zone === "landing" ? "keep" : (column.zones[zone]?.treatment ?? "drop");
}

function treatmentIn(at: NonNullable<Place["at"]>): string {
  return treatments[treatmentOf(at)].what;
}

function tableOf({ department, dataset, at }: Place, { lake }: { readonly lake: Lake }): string {
  if (at === null) return `${department.id}/${dataset.id}`;
  const { called } = lake.zones[at.zone];
  const object = dataset.origin.from === "source" ? dataset.origin.object : dataset.id;
  return at.zone === "landing" ? `files of ${object}` : `${databaseName(department.id, called)}.${dataset.id}`;
}

function searchOf({ at }: Place): string {
  if (at === null) return "nothing: its rows cannot be found by a person";
  const treatment = treatmentOf(at);
  const { kind, reveals } = at.column;
  if (treatment === "drop") return "nothing: it is not there";
  if (kind === "free_text" || kind === "document" || kind === "photo") return "reading: a name may stand in it";
  switch (treatments[treatment].countsAs) {
    case "pseudonym":
      return treatment === "hash"
        ? "the pseudonym of the value, made with the key"
        : "the random value that the table in refined gives for it";
    case "banded":
    case "indirect":
      return "nothing sure: only what is left of the value";
    case "unchanged":
    case "absent":
      return reveals === "direct"
        ? "the value, as the person or the source gives it"
        : "the value, from the source or another dataset";
  }
}

function remainsOf({ at }: Place): string {
  if (at === null) return "rows about people that nobody can tell apart by this table alone";
  const treatment = treatmentOf(at);
  switch (treatments[treatment].countsAs) {
    case "absent":
      return "nothing of it; the row stays, without it";
    case "pseudonym":
      return "personal data: whoever has the key can find the person; the row goes with the person's";
    case "banded":
      return "personal data as long as other columns of the row narrow it down";
    case "indirect":
      return "personal data: what was blotted out by pattern may have left something";
    case "unchanged":
      return "personal data";
  }
}

function joinsWith(lake: Lake, department: Department, column: Column): Cell {
  if (column.linkage === null) return `datasets of ${department.title} alone`;
  const linkage = lake.linkages.find(({ id }) => id === column.linkage);
  const others = linkage?.departments.filter((id) => id !== department.id) ?? [];
  return [
    `linkage ${column.linkage}`,
    ...others.map((id) => lake.departments.find((each) => each.id === id)?.title ?? id),
  ];
}

function endsOf({ dataset, at }: Place, { lake }: { readonly lake: Lake }): string | null {
  const days = at === null ? null : lake.zones[at.zone].keepDays;
  if (days !== null) return `file ends after ${days} days`;
  const { keep, hold, history } = dataset;
  const period = keep ? keepWords(keep) : dataset.origin.from === "datasets" ? "as long as what it is made from" : null;
  const stop = hold === null ? "" : `; held until ${hold.until} (${hold.reference})`;
  return period === null ? null : `${period}${stop}${history ? "; past values of the row are kept too" : ""}`;
}
