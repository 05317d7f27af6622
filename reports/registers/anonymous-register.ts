import type { Dataset, Department } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";
import { due } from "./due.ts";
import { versionLimits } from "./version-limits.ts";

interface Anonymous {
  readonly department: Department;
  readonly dataset: Dataset;
}

const anonymisation = "ICO: anonymisation guidance, motivated intruder test";
const disclosure = "Statistical disclosure control: small counts hidden, others rounded";

/** Data that is taken for anonymous: counts, and what the public sees; with who tested it and when again. */
export const anonymousRegister = defineRegister<Anonymous>({
  id: "anonymous",
  title: "Anonymous data",
  about: "One row a dataset of counts, and one a dataset that the public is named for.",
  notes: () => [versionLimits.treatments, versionLimits.deliveries],
  rows: ({ lake }) =>
    lake.departments.flatMap((department) =>
      department.datasets
        .filter(({ origin, zones }) => counted(origin) || zones.includes("open"))
        .map((dataset) => ({ department, dataset })),
    ),
  columns: [
    { id: "department", title: "Department", why: anonymisation, cell: ({ department }) => department.title },
    { id: "dataset", title: "Dataset", why: anonymisation, cell: ({ dataset }) => dataset.title },
    {
      id: "madeFrom",
      title: "Made from",
      why: anonymisation,
      cell: ({ dataset: { origin } }) => (origin.from === "datasets" ? origin.inputs : "its source: about nobody"),
    },
    {
      id: "columns",
      title: "Columns",
      why: "ICO: singling out, linking, inference",
      cell: ({ dataset }) => dataset.columns.map(({ name }) => name),
    },
    {
      id: "control",
      title: "Disclosure control",
      why: disclosure,
      cell: ({ dataset }, { lake: { limits } }) =>
        counted(dataset.origin)
          ? `counts under ${limits.smallestCount} hidden, others rounded to ${limits.roundedTo}`
          : "not needed: about nobody",
    },
    { id: "tested", title: "Tested on", why: anonymisation, cell: ({ dataset }) => testOf(dataset, ({ on }) => on) },
    { id: "by", title: "Tested by", why: anonymisation, cell: ({ dataset }) => testOf(dataset, ({ by }) => by) },
    {
      id: "again",
      title: "To be tested again by",
      why: anonymisation,
      cell: ({ dataset }, { asOf }) =>
        testOf(dataset, ({ again }) => `${again}${due(again, asOf) === "past" ? " (OVERDUE)" : ""}`),
    },
    {
      id: "public",
      title: "Public",
      why: "Re-use of Public Sector Information Regulations 2015",
      cell: ({ dataset }, { lake }) => (dataset.zones.includes("open") ? lake.organisation.licence : "not open"),
    },
  ],
  attention: ({ department, dataset }, { asOf }) => {
    const { tested } = dataset;
    if (tested === null || due(tested.again, asOf) === "later") return null;
    const wants =
      due(tested.again, asOf) === "past"
        ? `was to be tested again by ${tested.again}`
        : `is to be tested again by ${tested.again}`;
    return `${department.title}, ${dataset.title}: ${wants}.`;
  },
});

function counted(origin: Dataset["origin"]): boolean {
  return origin.from === "datasets" && origin.countBy !== null;
}

function testOf({ origin, tested }: Dataset, told: (test: NonNullable<Dataset["tested"]>) => string): string | null {
  if (tested !== null) return told(tested);
  return counted(origin) ? null : "not needed: about nobody";
}
