import type { CompiledAccess, WithheldAccess } from "../../access/compile.ts";
import { type ColumnSight, sightOf } from "../../access/sight.ts";
import type { Dataset, Department, Lake, Partner, Purpose, Statement } from "../../declaration/lake.ts";
import { partnerOf } from "./partner-of.ts";
import { receiverWords } from "./receiver-words.ts";

/** Data that goes from one body, department or public to another, a dataset at a time. */
export interface Share {
  readonly direction: "outwards" | "asked for" | "inwards";
  /** The department whose row it is: it gives, or receives from a partner. */
  readonly department: Department;
  readonly dataset: Dataset;
  readonly from: string;
  readonly to: string;
  readonly statement: Statement | null;
  readonly sight: ColumnSight | null;
  readonly purpose: { readonly department: Department; readonly purpose: Purpose } | null;
  readonly agreement: string | null;
  readonly until: string | null;
  readonly partner: Partner | null;
  /** Whether it is given on the day, and if not, why. */
  readonly state: string;
}

const withheldStates: Readonly<Record<WithheldAccess["because"], string>> = {
  ended: "ended",
  retiring: "ended: the department is retiring",
  "receiver-retiring": "ended: the receiver is retiring",
  partner: "agreed; not delivered by this version",
  "published-later": "prepared in the open zone; not published by this version",
  "not-used-by-receiver": "waits: the receiver's purpose does not use it",
};

/** What becomes of each statement and dataset. */
interface CompiledParts {
  readonly filtered: ReadonlyMap<string, ColumnSight>;
  readonly withheld: ReadonlyMap<string, WithheldAccess["because"]>;
}

function partOf({ statement, dataset }: { readonly statement: string; readonly dataset: string }): string {
  return `${statement} ${dataset}`;
}

/** Every share: what statements give outside their department, what purposes ask for in vain, what controllers send us. */
export function sharesOf(lake: Lake, access: CompiledAccess): readonly Share[] {
  const compiled: CompiledParts = {
    filtered: new Map(access.filtered.map((each) => [partOf(each), each.sight])),
    withheld: new Map(access.withheld.map((each) => [partOf(each), each.because])),
  };
  return lake.departments.flatMap((department) => [
    ...given(lake, department, compiled),
    ...received(lake, department),
    ...askedFor(lake, department),
  ]);
}

function given(lake: Lake, giver: Department, compiled: CompiledParts): readonly Share[] {
  const outside = giver.access.filter(
    ({ who }) => who.kind !== "department" && !(who.kind === "group" && who.department === giver.id),
  );
  return outside.flatMap((statement) =>
    statement.sees.flatMap((seen): Share[] => {
      const dataset = giver.datasets.find(({ id }) => id === seen.dataset);
      if (!dataset) return [];
      const part = partOf({ statement: statement.path, dataset: dataset.id });
      const because = compiled.withheld.get(part);
      const partner = statement.who.kind === "partner" ? partnerOf(lake, giver, statement.who.partner) : null;
      return [
        {
          direction: "outwards",
          department: giver,
          dataset,
          from: giver.title,
          to: receiverWords(lake, giver, statement),
          statement,
          sight: compiled.filtered.get(part) ?? sightBeside(lake, giver, statement, dataset),
          purpose: purposeOf(lake, statement.purpose),
          agreement: statement.agreement,
          until: statement.until,
          partner,
          state: because === undefined ? "given" : withheldStates[because],
        },
      ];
    }),
  );
}

/** What a statement shows that makes no filter: ended, for a partner, or of a whole table; null while one of two keys is missing. */
function sightBeside(lake: Lake, giver: Department, statement: Statement, dataset: Dataset): ColumnSight | null {
  const { purpose, who, zone, including } = statement;
  if (who.kind !== "group" || purpose === null || purpose.department === giver.id)
    return sightOf(dataset, zone, including, purpose?.id ?? "", null);
  const uses = purposeOf(lake, purpose)?.purpose.uses.find(
    (use) => use.department === giver.id && use.dataset === dataset.id,
  );
  return uses ? sightOf(dataset, zone, including, purpose.id, uses) : null;
}

/** What a partner that is no processor of ours sends: it shares with us. */
function received(lake: Lake, department: Department): readonly Share[] {
  return department.datasets.flatMap((dataset): Share[] => {
    const { origin } = dataset;
    if (origin.from !== "source" || dataset.about.length === 0) return [];
    const source = department.sources.find(({ id }) => id === origin.source);
    const partner = partnerOf(lake, department, source?.partner ?? null);
    if (partner === null || partner.role === "processor") return [];
    const [only, ...others] = dataset.purposes;
    const id = others.length === 0 ? only : undefined;
    return [
      {
        direction: "inwards",
        department,
        dataset,
        from: partner.title,
        to: department.title,
        statement: null,
        sight: null,
        purpose: purposeOf(lake, id === undefined ? null : { department: department.id, id }),
        agreement: partner.agreement,
        until: partner.until,
        partner,
        state: "received as far as its source delivers",
      },
    ];
  });
}

/** What a purpose of the department uses of others and no statement of theirs names. */
function askedFor(lake: Lake, department: Department): readonly Share[] {
  return department.purposes.flatMap((purpose) =>
    purpose.uses.flatMap((use): Share[] => {
      const giver = lake.departments.find(({ id }) => id === use.department);
      const dataset = giver?.datasets.find(({ id }) => id === use.dataset);
      if (!giver || !dataset) return [];
      const named = giver.access.some(
        ({ purpose: of, sees }) =>
          of?.department === department.id && of.id === purpose.id && sees.some((seen) => seen.dataset === use.dataset),
      );
      if (named) return [];
      return [
        {
          direction: "asked for",
          department: giver,
          dataset,
          from: giver.title,
          to: department.title,
          statement: null,
          sight: null,
          purpose: { department, purpose },
          agreement: null,
          until: null,
          partner: null,
          state: "waits: the giver's statement does not name it",
        },
      ];
    }),
  );
}

function purposeOf(lake: Lake, named: Statement["purpose"]): Share["purpose"] {
  if (named === null) return null;
  const department = lake.departments.find(({ id }) => id === named.department);
  const purpose = department?.purposes.find(({ id }) => id === named.id);
  return department && purpose ? { department, purpose } : null;
}
