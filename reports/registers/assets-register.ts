import type { Dataset, Department, Lake } from "../../declaration/lake.ts";
import { dataCategories } from "./data-categories.ts";
import { defineRegister } from "./define-register.ts";
import { keepWords } from "./keep-words.ts";
import { peopleWords } from "./people-words.ts";
import { receiverWords } from "./receiver-words.ts";
import { sourceWords } from "./source-words.ts";
import { versionLimits } from "./version-limits.ts";

interface Asset {
  readonly department: Department;
  readonly dataset: Dataset;
}

const asset = "The National Archives: information asset registers";
const accuracy = "UK GDPR Art 5(1)(d), accuracy";

/** Information assets: what is held, whose it is, about whom, how sensitive, where from, and who sees it. */
export const assetsRegister = defineRegister<Asset>({
  id: "assets",
  title: "Information asset register",
  about: "One row a dataset: a table that has the same name in every zone of its department.",
  cards: ["department", "asset"],
  notes: () => [
    "Hosts, addresses and credentials of sources stay in the declarations: a register is read by more people than they are.",
    versionLimits.loads,
    versionLimits.treatments,
  ],
  rows: ({ lake }) =>
    lake.departments.flatMap((department) => department.datasets.map((dataset) => ({ department, dataset }))),
  columns: [
    { id: "department", title: "Department", why: asset, cell: ({ department }) => department.title },
    { id: "asset", title: "Asset", why: asset, cell: ({ dataset }) => dataset.title },
    {
      id: "reference",
      title: "Reference",
      why: asset,
      cell: ({ department, dataset }) => dataset.register ?? department.register ?? `${department.id}/${dataset.id}`,
    },
    { id: "table", title: "Table", why: asset, cell: ({ department, dataset }) => `${department.id}/${dataset.id}` },
    { id: "was", title: "Earlier table", why: "Where older records of it lead", cell: ({ dataset }) => dataset.was },
    { id: "description", title: "What it holds", why: asset, cell: ({ dataset }) => dataset.description },
    { id: "owner", title: "Owner", why: asset, cell: ({ department: { owner } }) => `${owner.mail} (${owner.post})` },
    { id: "steward", title: "Steward", why: asset, cell: ({ department }) => department.steward },
    {
      id: "marking",
      title: "Marking",
      why: "Government Security Classifications Policy",
      cell: ({ dataset }) => dataset.marking.replaceAll("_", " "),
    },
    {
      id: "about",
      title: "About",
      why: "UK GDPR Art 4(1): personal data or not",
      cell: ({ dataset: { about } }, { lake }) =>
        about.length === 0 ? "nobody" : about.map((word) => peopleWords(lake, word)),
    },
    {
      id: "special",
      title: "Special category or offence data",
      why: "UK GDPR Art 9 and Art 10",
      cell: ({ dataset }, { lake }) => specialOf(lake, dataset),
    },
    { id: "purposes", title: "For", why: "UK GDPR Art 5(1)(b)", cell: purposesOf },
    { id: "from", title: "Where it comes from", why: asset, cell: originOf },
    { id: "object", title: "What is taken", why: asset, cell: ({ dataset: { origin } }) => objectOf(origin) },
    { id: "load", title: "A delivery", why: accuracy, cell: ({ dataset }) => loadOf(dataset) },
    { id: "every", title: "How often", why: accuracy, cell: ({ department, dataset }) => everyOf(department, dataset) },
    { id: "expected", title: "Expected of each load", why: accuracy, cell: ({ dataset }) => expectedOf(dataset) },
    {
      id: "history",
      title: "Past values of rows",
      why: "UK GDPR Art 5(1)(e)",
      cell: ({ dataset }) => (dataset.history ? "kept" : "not kept"),
    },
    { id: "zones", title: "Zones", why: asset, cell: ({ dataset }) => dataset.zones },
    {
      id: "keep",
      title: "Kept for",
      why: "UK GDPR Art 5(1)(e)",
      cell: ({ dataset: { keep, origin } }) =>
        keep ? keepWords(keep) : origin.from === "datasets" ? "as long as what it is made from" : null,
    },
    {
      id: "seenBy",
      title: "Who is named to see it",
      why: asset,
      cell: ({ department, dataset }, { lake }) => [
        ...new Set(
          department.access
            .filter(({ sees }) => sees.some((seen) => seen.dataset === dataset.id))
            .map((statement) => receiverWords(lake, department, statement)),
        ),
      ],
    },
    {
      id: "licence",
      title: "Licence",
      why: "Re-use of Public Sector Information Regulations 2015",
      cell: ({ dataset }, { lake }) => (dataset.zones.includes("open") ? lake.organisation.licence : "not open"),
    },
    { id: "limitations", title: "Limitations", why: accuracy, cell: ({ dataset }) => dataset.limitations },
  ],
});

function specialOf(lake: Lake, dataset: Dataset): string | readonly string[] {
  const { special, offences } = dataCategories(lake, dataset.columns);
  const all = [...special, ...offences];
  return all.length === 0 ? "none" : all;
}

function purposesOf({ department, dataset }: Asset): readonly string[] {
  return dataset.purposes.map((id) => department.purposes.find((purpose) => purpose.id === id)?.title ?? id);
}

function originOf({ department, dataset: { origin } }: Asset, { lake }: { readonly lake: Lake }): string {
  if (origin.from === "datasets") return `made from ${origin.inputs.join(", ")}`;
  const source = department.sources.find(({ id }) => id === origin.source);
  return source ? sourceWords(lake, department, source) : origin.source;
}

function objectOf(origin: Dataset["origin"]): string {
  if (origin.from === "source") return origin.object;
  if (origin.countBy === null) return "rows by the department's own SQL";
  const by = origin.countBy.map(({ column, by }) => (by === "value" ? column : `${by} of ${column}`));
  return `counts by ${by.join(", ")}${origin.sum.length === 0 ? "" : `, with sums of ${origin.sum.join(", ")}`}`;
}

function loadOf({ load, origin }: Dataset): string {
  if (origin.from === "datasets") return "rebuilt at each run";
  switch (load) {
    case "full":
      return "replaces what was there";
    case "append":
      return "adds rows";
    case "changes":
      return "changes rows by their key";
  }
}

function everyOf(department: Department, { origin }: Dataset): string {
  if (origin.from === "datasets") return "with what it is made from";
  return department.sources.find(({ id }) => id === origin.source)?.every ?? "";
}

function expectedOf({ expect }: Dataset): readonly string[] {
  return [
    ...(expect.atLeast === null ? [] : [`at least ${expect.atLeast} rows`]),
    ...(expect.fresh === null ? [] : [`not older than ${expect.fresh}`]),
    ...(expect.change === null ? [] : [`at most ${expect.change} % more or less than before`]),
  ];
}
