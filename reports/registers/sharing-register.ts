import type { Column, Lake, Partner } from "../../declaration/lake.ts";
import { basisWords } from "./basis-words.ts";
import { conditionWords } from "./condition-words.ts";
import { dataCategories } from "./data-categories.ts";
import { defineRegister } from "./define-register.ts";
import { due } from "./due.ts";
import { powerWords } from "./power-words.ts";
import type { Cell, RegisterContext } from "./register.ts";
import { routeOf } from "./route-of.ts";
import { type Share, sharesOf } from "./shares.ts";
import { versionLimits } from "./version-limits.ts";

const sharingCode = "ICO: data sharing code of practice";
/** Of data about nobody: no law asks for it. */
const aboutNobody = "not needed: about nobody";
const minimisation = "UK GDPR Art 5(1)(c)";

/** What is shared outside a department, with whom, under what, until when. */
export const sharingRegister = defineRegister<Share>({
  id: "sharing",
  title: "Data sharing register",
  about:
    "One row a dataset and receiver outside its department: given to other departments, partners, everyone or the public; asked for by a purpose and not given; or received from another controller.",
  cards: ["from", "to", "dataset"],
  notes: () => [
    "Sharing between departments takes two keys: the giver's statement and the receiver's purpose that uses the dataset. Columns are those that both name.",
    versionLimits.deliveries,
  ],
  rows: ({ lake, access }) => sharesOf(lake, access),
  columns: [
    { id: "from", title: "From", why: sharingCode, cell: ({ from }) => from },
    { id: "to", title: "To", why: sharingCode, cell: ({ to }) => to },
    { id: "direction", title: "Direction", why: sharingCode, cell: ({ direction }) => direction },
    { id: "dataset", title: "Dataset", why: sharingCode, cell: ({ dataset }) => dataset.title },
    {
      id: "table",
      title: "Table",
      why: "Its place in the declarations",
      cell: ({ department, dataset }) => `${department.id}/${dataset.id}`,
    },
    {
      id: "zone",
      title: "Copy",
      why: minimisation,
      cell: ({ statement, direction }) => statement?.zone ?? notYet(direction),
    },
    {
      id: "columns",
      title: "Columns",
      why: minimisation,
      cell: ({ sight, dataset, direction }) =>
        sight ? `${sight.columns.length} of ${dataset.columns.length}` : notYet(direction),
    },
    {
      id: "revealing",
      title: "Of them, those that say something of a person",
      why: minimisation,
      cell: ({ sight, direction }) =>
        sight === null ? notYet(direction) : sight.named.length === 0 ? "none" : sight.named,
    },
    {
      id: "categories",
      title: "Categories of data",
      why: sharingCode,
      cell: (share, { lake }) => categoriesOf(lake, share),
    },
    {
      id: "rows",
      title: "Rows",
      why: minimisation,
      cell: ({ statement, dataset, direction }) => {
        if (statement === null) return notYet(direction);
        const where = statement.sees.find((seen) => seen.dataset === dataset.id)?.where ?? null;
        return where === null ? "all" : `where ${where.text}`;
      },
    },
    {
      id: "purpose",
      title: "Purpose",
      why: sharingCode,
      cell: ofPeople(({ purpose }) =>
        purpose ? `${purpose.purpose.title} (${purpose.department.id}/${purpose.purpose.id})` : null,
      ),
    },
    {
      id: "basis",
      title: "Lawful basis",
      why: "UK GDPR Art 6",
      cell: ofPeople(({ purpose }) => (purpose ? basisWords(purpose.purpose) : null)),
    },
    {
      id: "power",
      title: "Law that gives the task",
      why: "UK GDPR Art 6(3)",
      cell: ofPeople(({ purpose }) => (purpose ? powerWords(purpose.purpose) : null)),
    },
    {
      id: "condition",
      title: "Condition",
      why: "UK GDPR Art 9(2)",
      cell: ofPeople(
        (share, { lake }) =>
          conditionWords(share.purpose?.purpose.condition ?? null) ??
          (dataCategories(lake, columnsOf(share)).special.length === 0 ? "not needed" : null),
      ),
    },
    { id: "agreement", title: "Agreement", why: sharingCode, cell: ofPeople(({ agreement }) => agreement) },
    { id: "until", title: "Last day", why: "UK GDPR Art 5(1)(e)", cell: ofPeople(({ until }) => until) },
    { id: "reason", title: "Reason", why: sharingCode, cell: ({ statement }) => statement?.reason ?? null },
    { id: "decided", title: "Decided by", why: "UK GDPR Art 5(2)", cell: (share, { lake }) => decisionOf(lake, share) },
    { id: "delivery", title: "How it goes", why: "UK GDPR Art 32", cell: deliveryOf },
    { id: "role", title: "Partner's role", why: "UK GDPR Art 26, 28", cell: ofPartner(({ role }) => role) },
    { id: "contact", title: "Partner's contact", why: sharingCode, cell: ofPartner(({ contact }) => contact) },
    {
      id: "country",
      title: "Partner's country",
      why: "UK GDPR Chapter V",
      cell: ofPartner(({ country }) => country),
    },
    {
      id: "safeguards",
      title: "Safeguards of a transfer",
      why: "UK GDPR Art 46",
      cell: ofPartner(({ country, safeguards }) => safeguards ?? (country === "GB" ? "not needed" : null)),
    },
    { id: "state", title: "State", why: "Whether it is given on the day", cell: ({ state }) => state },
  ],
  attention: ({ from, to, dataset, until, agreement, state }, { asOf }) => {
    const of = `${from} to ${to}, ${dataset.title.toLowerCase()}${agreement === null ? "" : ` (${agreement})`}`;
    if (state.startsWith("waits")) return `${of}: ${state}.`;
    if (until === null || due(until, asOf) === "later") return null;
    return due(until, asOf) === "past"
      ? `${of}: ended on ${until}; take the line out, or agree a new end.`
      : `${of}: ends on ${until}, within 30 days.`;
  },
});

function ofPeople(cell: (share: Share, context: RegisterContext) => Cell) {
  return (share: Share, context: RegisterContext): Cell =>
    share.dataset.about.length === 0 ? aboutNobody : cell(share, context);
}

function ofPartner(cell: (partner: Partner) => Cell) {
  return ({ partner }: Share): Cell => (partner === null ? "no partner" : cell(partner));
}

function notYet(direction: Share["direction"]): Cell {
  return direction === "inwards" ? "all that the dataset has" : "nothing yet";
}

function columnsOf({ dataset, sight }: Share): readonly Column[] {
  return dataset.columns.filter(({ name }) => sight === null || sight.named.includes(name));
}

function categoriesOf(lake: Lake, share: Share): Cell {
  if (share.dataset.about.length === 0) return "about nobody";
  const { identifiers, details, special, offences } = dataCategories(lake, columnsOf(share));
  const all = [...identifiers, ...details, ...special, ...offences];
  return all.length === 0 ? "facts that name nobody" : all;
}

function decisionOf(lake: Lake, { statement, department, direction, agreement }: Share): Cell {
  if (direction === "inwards") return `the agreement ${agreement ?? ""}`.trim();
  if (statement === null) return "nobody yet";
  if (statement.approved === null) return `review by ${department.owner.approvers}`;
  const { by, on, reference } = statement.approved;
  const recorded = lake.people.recorders === null ? "" : `, recorded by ${lake.people.recorders}`;
  return `${by} on ${on} (${reference})${recorded}`;
}

function deliveryOf({ statement, direction }: Share): Cell {
  if (direction === "inwards") return "delivered to us by the partner";
  if (statement === null) return "not at all yet";
  if (statement.deliver === null) return statement.zone === "open" ? "for publication" : "read in the lake";
  const { every, format, ...routes } = statement.deliver;
  return [
    ...Object.keys(routes).map(routeOf),
    ...(every === undefined ? [] : [every]),
    ...(format === undefined ? [] : [format]),
  ];
}
