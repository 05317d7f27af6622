import type { Department, Lake, RowCondition, Statement, TableZone, Treatment } from "../../declaration/lake.ts";
import { compileAccess } from "../compile.ts";
import { type Category, categoryOf } from "./column-category.ts";

/** Whoever sees something. */
export type Receiver =
  | { readonly kind: "group"; readonly department: string; readonly group: string }
  | { readonly kind: "partner"; readonly partner: string }
  | { readonly kind: "department"; readonly department: string }
  | { readonly kind: "organisation" }
  | { readonly kind: "public" };

/** What one receiver sees of one table for one purpose: the columns with their terms. */
export interface Sight {
  readonly receiver: Receiver;
  readonly giver: string;
  readonly dataset: string;
  readonly zone: TableZone;
  readonly purpose: { readonly department: string; readonly id: string } | null;
  readonly rows: RowCondition | null;
  readonly until: string | null;
  readonly agreement: string | null;
  /** How a partner is sent it; null where it reads in the lake. */
  readonly delivery: string | null;
  readonly columns: readonly SeenColumn[];
  /** Place of the statement in the declarations. */
  readonly statement: string;
}

/** A column as it is seen. */
export interface SeenColumn {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly treatment: Treatment;
  readonly category: Category;
}

/**
 * Everything that the declarations give on a day: what compileAccess gives to groups and to everyone, and what statements
 * name for partners (until the statement's or the partner's end) and for the public.
 */
export function sightsOf(lake: Lake, asOf: string): readonly Sight[] {
  const departments = new Map(lake.departments.map((department) => [department.id, department]));
  const statements = new Map(
    lake.departments.flatMap(({ access }) => access.map((statement) => [statement.path, statement] as const)),
  );
  const { filtered, opened } = compileAccess(lake, asOf);
  const columnsOf = (giver: string, dataset: string, zone: TableZone, names: readonly string[] | null) =>
    columnsSeen(lake, departments.get(giver), dataset, zone, names);
  return [
    ...filtered.map((access): Sight => {
      const { giver, dataset, zone, receiver, purpose, until, share, statement, columns } = access;
      const rows = statements.get(statement)?.sees.find((seen) => seen.dataset === dataset)?.where ?? null;
      const terms = { purpose, rows, until, agreement: share?.agreement ?? null, delivery: null, statement };
      return {
        receiver: { kind: "group", ...receiver },
        giver,
        dataset,
        zone,
        ...terms,
        columns: columnsOf(giver, dataset, zone, columns),
      };
    }),
    ...opened.map(
      ({ giver, dataset, zone, visibility, statement }): Sight => ({
        receiver: visibility === "department" ? { kind: visibility, department: giver } : { kind: visibility },
        giver,
        dataset,
        zone,
        ...{ purpose: null, rows: null, until: null, agreement: null, delivery: null, statement },
        columns: columnsOf(giver, dataset, zone, null),
      }),
    ),
    ...lake.departments.flatMap((giver) =>
      giver.access.flatMap((statement) => outsideSights(lake, giver, statement, asOf)),
    ),
  ].filter(({ columns }) => columns.length > 0);
}

/** What partners and the public are given, which the lake's permissions do not carry. */
function outsideSights(lake: Lake, giver: Department, statement: Statement, asOf: string): readonly Sight[] {
  const { who, zone, including, purpose, agreement } = statement;
  if (giver.status === "retiring" || (who.kind !== "partner" && who.kind !== "public")) return [];
  const partner =
    who.kind === "partner" ? [...giver.partners, ...lake.partners].find(({ id }) => id === who.partner) : undefined;
  if (who.kind === "partner" && partner === undefined) return [];
  const [until = null] = [statement.until, partner?.until ?? null].filter((day) => day !== null).toSorted();
  if (until !== null && until < asOf) return [];
  const delivery = statement.deliver === null ? null : deliveryInWords(statement.deliver);
  return statement.sees.map(({ dataset: id, where: rows }) => {
    const dataset = giver.datasets.find((each) => each.id === id);
    const names = (dataset?.columns ?? [])
      .filter(
        ({ name, reveals, purposes }) =>
          reveals === "plain" || (including.includes(name) && purpose !== null && purposes.includes(purpose.id)),
      )
      .map(({ name }) => name);
    const columns = columnsSeen(lake, giver, id, zone, names);
    const terms = { purpose, rows, until, agreement, delivery, statement: statement.path };
    return { receiver: who, giver: giver.id, dataset: id, zone, ...terms, columns };
  });
}

function columnsSeen(
  lake: Lake,
  giver: Department | undefined,
  id: string,
  zone: TableZone,
  names: readonly string[] | null,
): readonly SeenColumn[] {
  const dataset = giver?.datasets.find((each) => each.id === id);
  if (dataset === undefined) return [];
  return dataset.columns.flatMap((column) => {
    const here = column.zones[zone];
    if (!here?.type || (names !== null && !names.includes(column.name))) return [];
    const { name, kind } = column;
    return [
      { name, kind, type: here.type, treatment: here.treatment, category: categoryOf(lake, dataset, column, zone) },
    ];
  });
}

/** `sftp to nhs_england, quarter on 20`. */
function deliveryInWords({ every, format, ...route }: Readonly<Record<string, string>>): string {
  const ways = Object.entries(route).map(([word, target]) => `by ${word.replaceAll("_", " ")} to ${target}`);
  return [
    ...ways.toSorted(),
    ...(every === undefined ? [] : [`every ${every}`]),
    ...(format === undefined ? [] : [`as ${format}`]),
  ].join(", ");
}
