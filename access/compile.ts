import type { Dataset, Department, Lake, Purpose, Statement, TableZone } from "../declaration/lake.ts";
import { databaseName, filterName } from "../declaration/names.ts";
import { nameFilters } from "./name-filters.ts";
import { type ColumnSight, sightOf } from "./sight.ts";

/** What the declarations give on one day: filters with their grants, whole tables that are opened, and what gives nothing. */
export interface CompiledAccess {
  readonly asOf: string;
  readonly filtered: readonly FilteredAccess[];
  readonly opened: readonly OpenedTable[];
  readonly withheld: readonly WithheldAccess[];
}

/** A group that reads a table through a data cells filter, for one purpose, until a date. */
export interface FilteredAccess {
  readonly giver: string;
  readonly dataset: string;
  readonly zone: TableZone;
  readonly database: string;
  readonly table: string;
  readonly filter: string;
  readonly receiver: { readonly department: string; readonly group: string };
  readonly columns: readonly string[];
  readonly rowExpression: string | null;
  readonly purpose: { readonly department: string; readonly id: string };
  readonly lawfulBasis: string;
  readonly until: string;
  /** Only where the receiver is another department. */
  readonly share: { readonly agreement: string; readonly uses: readonly string[] } | null;
  /** Place of the statement in the declarations; for messages, never in an input. */
  readonly statement: string;
  readonly sight: ColumnSight;
}

/** A table about nobody that everyone in the department or the organisation may read. */
export interface OpenedTable {
  readonly giver: string;
  readonly dataset: string;
  readonly zone: TableZone;
  readonly database: string;
  readonly table: string;
  readonly visibility: "department" | "organisation";
  readonly statement: string;
}

/** A part of a statement that gives nothing on this day, and why. */
export interface WithheldAccess {
  readonly giver: string;
  readonly dataset: string;
  readonly statement: string;
  readonly because: "ended" | "retiring" | "receiver-retiring" | "partner" | "published-later" | "not-used-by-receiver";
}

/**
 * The least access that the declarations give on a day (ISO date; a statement counts on its last day).
 * Statements only ever add: what no statement names, what has ended and what the receiver does not use is not given.
 */
export function compileAccess(lake: Lake, asOf: string): CompiledAccess {
  const filtered: FilteredAccess[] = [];
  const opened: OpenedTable[] = [];
  const withheld: WithheldAccess[] = [];
  const retiring = new Set(lake.departments.filter(({ status }) => status === "retiring").map(({ id }) => id));
  const purposes = new Map(
    lake.departments.flatMap((department) =>
      department.purposes.map((purpose) => [`${department.id}/${purpose.id}`, purpose] as const),
    ),
  );
  for (const giver of lake.departments) {
    const datasets = new Map(giver.datasets.map((dataset) => [dataset.id, dataset]));
    for (const statement of giver.access) {
      for (const seen of statement.sees) {
        const dataset = datasets.get(seen.dataset);
        if (dataset === undefined) continue;
        const outcome = compileSeen(
          lake,
          { purposes, retiring },
          giver,
          statement,
          dataset,
          seen.where?.expression ?? null,
          asOf,
        );
        if (outcome.gives === "filter") filtered.push(outcome.access);
        else if (outcome.gives === "table") opened.push(outcome.access);
        else
          withheld.push({ giver: giver.id, dataset: dataset.id, statement: statement.path, because: outcome.because });
      }
    }
  }
  return { asOf, filtered: nameFilters(filtered), opened, withheld };
}

type Outcome =
  | { readonly gives: "filter"; readonly access: FilteredAccess }
  | { readonly gives: "table"; readonly access: OpenedTable }
  | { readonly gives: "nothing"; readonly because: WithheldAccess["because"] };

function compileSeen(
  lake: Lake,
  { purposes, retiring }: { readonly purposes: ReadonlyMap<string, Purpose>; readonly retiring: ReadonlySet<string> },
  giver: Department,
  statement: Statement,
  dataset: Dataset,
  rowExpression: string | null,
  asOf: string,
): Outcome {
  const place = {
    giver: giver.id,
    dataset: dataset.id,
    zone: statement.zone,
    database: databaseName(giver.id, lake.zones[statement.zone].called),
    table: dataset.id,
    statement: statement.path,
  };
  if (giver.status === "retiring") return { gives: "nothing", because: "retiring" };
  if (statement.until !== null && statement.until < asOf) return { gives: "nothing", because: "ended" };
  switch (statement.who.kind) {
    case "public":
      return { gives: "nothing", because: "published-later" };
    case "partner":
      return { gives: "nothing", because: "partner" };
    case "department":
    case "organisation":
      // A tag policy shows whole tables and every later column of them, so only what is about nobody may be opened (design.md §5).
      return dataset.about.length === 0 && rowExpression === null
        ? { gives: "table", access: { ...place, visibility: statement.who.kind } }
        : { gives: "nothing", because: "not-used-by-receiver" };
    case "group": {
      const { purpose: named, until } = statement;
      if (named === null || until === null) return { gives: "nothing", because: "ended" };
      const purpose = purposes.get(`${named.department}/${named.id}`);
      if (purpose === undefined) return { gives: "nothing", because: "not-used-by-receiver" };
      const receiver = { department: statement.who.department, group: statement.who.group };
      // What it uses of others is its key of two, and ends with it.
      if (retiring.has(receiver.department)) return { gives: "nothing", because: "receiver-retiring" };
      const outside = receiver.department !== giver.id || named.department !== giver.id;
      const uses = outside
        ? purpose.uses.find((use) => use.department === giver.id && use.dataset === dataset.id)
        : null;
      // The loader refuses all of these; what reaches this point otherwise gives nothing all the same.
      const isReceivers = named.department === receiver.department;
      const isServed = outside || dataset.about.length === 0 || dataset.purposes.includes(named.id);
      if (!isReceivers || !isServed || uses === undefined || (outside && statement.agreement === null)) {
        return { gives: "nothing", because: "not-used-by-receiver" };
      }
      const sight = sightOf(dataset, statement.zone, statement.including, named.id, uses);
      if (sight.columns.length === 0) return { gives: "nothing", because: "not-used-by-receiver" };
      return {
        gives: "filter",
        access: {
          ...place,
          filter: filterName(receiver, named),
          receiver,
          columns: sight.columns,
          rowExpression,
          purpose: named,
          lawfulBasis: purpose.basis,
          until,
          share: uses === null ? null : { agreement: statement.agreement ?? "", uses: uses.including },
          sight,
        },
      };
    }
  }
}
