import type { Dataset, Department, Lake, Partner, Source } from "../../declaration/lake.ts";
import { dataCategories } from "./data-categories.ts";
import { defineRegister } from "./define-register.ts";
import { due } from "./due.ts";
import { partnerOf } from "./partner-of.ts";
import { routeOf } from "./route-of.ts";

interface Processor {
  readonly partner: Partner;
  readonly uses: readonly {
    readonly department: Department;
    readonly source: Source | null;
    readonly dataset: Dataset;
  }[];
}

const art28 = "UK GDPR Art 28(3)";

/** Processors: who processes personal data for us, of which datasets, under which contract, until when. */
export const processorsRegister = defineRegister<Processor>({
  id: "processors",
  title: "Processors",
  about: "One row a partner whose role is processor: UK GDPR Art 28 wants a contract with each.",
  cards: ["processor"],
  notes: () => [
    "Amazon Web Services hosts the lake and is a processor too; the contract with it is not declared here.",
    "Networks, keys, accounts and addresses of partners stay in the declarations.",
  ],
  rows: ({ lake }) =>
    [...lake.partners, ...lake.departments.flatMap(({ partners }) => partners)]
      .filter(({ role }) => role === "processor")
      .map((partner) => ({ partner, uses: usesOf(lake, partner) })),
  columns: [
    { id: "processor", title: "Processor", why: art28, cell: ({ partner }) => partner.title },
    { id: "agreement", title: "Contract", why: art28, cell: ({ partner }) => partner.agreement },
    { id: "until", title: "Ends on", why: art28, cell: ({ partner }) => partner.until },
    {
      id: "departments",
      title: "For",
      why: art28,
      cell: ({ uses }) => [...new Set(uses.map(({ department }) => department.title))],
    },
    {
      id: "datasets",
      title: "What it processes",
      why: "UK GDPR Art 28(3): subject matter",
      cell: ({ uses }) => [
        ...new Set(
          uses.map(
            ({ dataset, source }) => `${dataset.title}${source ? ` (${source.id}: ${routeOf(source.route)})` : ""}`,
          ),
        ),
      ],
    },
    {
      id: "categories",
      title: "Categories of personal data",
      why: "UK GDPR Art 28(3): type of personal data",
      cell: ({ uses }, { lake }) => {
        const columns = uses.flatMap(({ dataset }) => (dataset.about.length === 0 ? [] : dataset.columns));
        const { identifiers, details, special, offences } = dataCategories(lake, columns);
        return [...identifiers, ...details, ...special, ...offences];
      },
    },
    { id: "contact", title: "Contact", why: art28, cell: ({ partner }) => partner.contact },
    { id: "country", title: "Country", why: "UK GDPR Chapter V", cell: ({ partner }) => partner.country },
    {
      id: "safeguards",
      title: "Safeguards of a transfer",
      why: "UK GDPR Art 46",
      cell: ({ partner }) => partner.safeguards ?? (partner.country === "GB" ? "not needed" : null),
    },
  ],
  attention: ({ partner, uses }, { asOf }) => {
    if (partner.country !== "GB" && partner.safeguards === null && uses.length > 0)
      return `${partner.title}: processes in ${partner.country}, and no safeguard is declared.`;
    const when = due(partner.until, asOf);
    if (when === "later") return null;
    return `${partner.title}: the contract ${partner.agreement} ${when === "past" ? "ended" : "ends"} on ${partner.until}.`;
  },
});

function usesOf(lake: Lake, partner: Partner): Processor["uses"] {
  return lake.departments.flatMap((department) => [
    ...department.datasets.flatMap((dataset) => {
      const { origin } = dataset;
      const source = origin.from === "source" ? department.sources.find(({ id }) => id === origin.source) : undefined;
      return source && partnerOf(lake, department, source.partner) === partner ? [{ department, source, dataset }] : [];
    }),
    ...department.access.flatMap(({ who, sees }) =>
      who.kind === "partner" && partnerOf(lake, department, who.partner) === partner
        ? department.datasets
            .filter(({ id }) => sees.some((seen) => seen.dataset === id))
            .map((dataset) => ({ department, source: null, dataset }))
        : [],
    ),
  ]);
}
