import type { Dataset, Department, RetentionEntry } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";
import { due } from "./due.ts";
import { keepWords, periodWords } from "./keep-words.ts";
import { versionLimits } from "./version-limits.ts";

/** A dataset with its entry of the schedule, or an entry that no dataset uses. */
interface Retained {
  readonly held: { readonly department: Department; readonly dataset: Dataset } | null;
  readonly entry: RetentionEntry | null;
}

const limitation = "UK GDPR Art 5(1)(e)";
const schedule = "Code of practice on the management of records, section 46 of the Freedom of Information Act 2000";

/** How long each dataset is kept, under which entry of the schedule and because of what. */
export const retentionRegister = defineRegister<Retained>({
  id: "retention",
  title: "Retention schedule",
  about: "One row a dataset, and one for each entry of the schedule that no dataset uses.",
  notes: () => [
    versionLimits.disposal,
    "A made dataset without a time of its own is rebuilt without the rows that what it is made from has lost.",
  ],
  rows: ({ lake }) => {
    const datasets = lake.departments.flatMap((department) =>
      department.datasets.map((dataset) => ({
        held: { department, dataset },
        entry: lake.retention.find(({ reference }) => reference === dataset.keep?.reference) ?? null,
      })),
    );
    const used = new Set(datasets.map(({ entry }) => entry));
    return [...datasets, ...lake.retention.filter((entry) => !used.has(entry)).map((entry) => ({ held: null, entry }))];
  },
  columns: [
    {
      id: "department",
      title: "Department",
      why: schedule,
      cell: ({ held }) => held?.department.title ?? "No dataset",
    },
    {
      id: "dataset",
      title: "Dataset",
      why: schedule,
      cell: ({ held, entry }) => held?.dataset.title ?? entry?.reference ?? null,
    },
    {
      id: "keep",
      title: "Rows are kept for",
      why: limitation,
      cell: ({ held }) => {
        if (held === null) return null;
        const { keep, origin, about } = held.dataset;
        if (keep) return keepWords(keep);
        if (origin.from === "datasets") return "as long as what it is made from";
        return about.length === 0 ? "not limited: about nobody" : null;
      },
    },
    { id: "reference", title: "Entry of the schedule", why: schedule, cell: ({ entry }) => entry?.reference ?? null },
    { id: "longest", title: "At most", why: schedule, cell: ({ entry }) => (entry ? periodWords(entry.keep) : null) },
    { id: "after", title: "After", why: schedule, cell: ({ entry }) => entry?.after ?? null },
    { id: "because", title: "Because of", why: limitation, cell: ({ entry }) => entry?.because ?? null },
    { id: "then", title: "Then", why: schedule, cell: ({ entry }) => entry?.then ?? null },
    {
      id: "files",
      title: "Files as they came",
      why: limitation,
      cell: ({ held }, { lake }) =>
        (["landing", "raw"] as const)
          .filter((zone) => held !== null && holds(held.dataset, zone))
          .flatMap((zone) => {
            const { called, keepDays } = lake.zones[zone];
            return keepDays === null ? [] : [`${called}: ${keepDays} days`];
          }),
    },
    {
      id: "hold",
      title: "Deletion stopped",
      why: "Legal hold",
      cell: ({ held }, { asOf }) => {
        const hold = held?.dataset.hold ?? null;
        if (hold === null) return "no";
        return `${hold.reference} until ${hold.until}${due(hold.until, asOf) === "past" ? " (OVER)" : ""}`;
      },
    },
    {
      id: "owner",
      title: "Decides on disposal",
      why: schedule,
      cell: ({ held }) => held?.department.owner.mail ?? null,
    },
  ],
  attention: ({ held }, { asOf }) => {
    const hold = held?.dataset.hold ?? null;
    if (held === null || hold === null || due(hold.until, asOf) !== "past") return null;
    return `${held.department.title}, ${held.dataset.title}: the hold ${hold.reference} ended on ${hold.until}; decide on the rows that it kept.`;
  },
});

function holds({ origin, zones }: Dataset, zone: "landing" | "raw"): boolean {
  return zone === "landing" ? origin.from === "source" : zones.includes(zone);
}
