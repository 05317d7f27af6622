import type { AccessAnswer, Cells } from "../../access/simulate/answer.ts";
import { simulate } from "../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import { type AccessPage, type PagePrincipal, type PageSight, type PageTable, revealed } from "./page-data.ts";
import { PageLists } from "./page-lists.ts";

/**
 * Everyone who reads something of an account, by its snapshot alone. It knows no kinds of columns, purposes or ends: the page
 * says so. Tables are gathered by database.
 *
 * @param asOf ISO day to be shown where the snapshot does not say when it was taken
 */
export function snapshotPage(snapshot: LakeFormationSnapshot, asOf: string): AccessPage {
  const lists = new PageLists();
  const simulation = simulate(snapshot);
  const databases = [...new Set(snapshot.tables.map(({ DatabaseName }) => DatabaseName))].toSorted();
  const unknownKind = lists.textPosition("not declared");
  const catalogued = new Map(snapshot.tables.map((table) => [`${table.DatabaseName}.${table.Name}`, table]));
  const tables = simulation.tables.map((id): PageTable => {
    const found = catalogued.get(id);
    const columns = [...(found?.Columns ?? []), ...(found?.PartitionKeys ?? [])];
    return {
      id,
      title: found?.Name ?? id,
      copy: null,
      departmentPosition: databases.indexOf(found?.DatabaseName ?? ""),
      descriptionPosition: null,
      columns: columns.map(({ Name, Type }) => [
        Name,
        Type === undefined ? unknownKind : lists.textPosition(Type),
        revealed.indexOf("unknown"),
        -1,
      ]),
      absent: [],
    };
  });
  const principals = simulation.principals.map(
    (id): PagePrincipal => ({
      id,
      title: titleOf(id),
      kind: "role",
      departmentPosition: null,
      isAlso: [],
    }),
  );
  const numbers = new Map(principals.map(({ id }, position) => [id, position]));
  const { account, takenAt } = snapshot;
  return {
    organisation: account === undefined ? "An account" : `Account ${account}`,
    asOf: takenAt?.slice(0, 10) ?? asOf,
    source: "snapshot",
    gathered: "database",
    notes: ["Made from a snapshot of the account: what columns reveal, purposes and ends are not known here."],
    refused: simulation.refused,
    withheld: [],
    departments: databases.map((id) => ({ id, title: id, owner: null })),
    principals,
    tables,
    sights: tables.flatMap((table, tablePosition) =>
      alike(simulation.table(table.id), (answer) => sightsOf(answer, table, tablePosition, lists), numbers),
    ),
    terms: lists.terms,
    texts: lists.texts,
  };
}

type LoneSight = Omit<PageSight, "principals">;

/** Those who see the same of a table for the same reason, put together. */
function alike(
  answers: readonly AccessAnswer[],
  sights: (answer: AccessAnswer) => readonly LoneSight[],
  numbers: ReadonlyMap<string, number>,
): readonly PageSight[] {
  const found = new Map<string, { readonly sight: LoneSight; readonly principals: number[] }>();
  for (const answer of answers) {
    const position = numbers.get(answer.principal);
    if (position === undefined) continue;
    for (const sight of sights(answer)) {
      const key = JSON.stringify(sight);
      const known = found.get(key);
      if (known === undefined) found.set(key, { sight, principals: [position] });
      else known.principals.push(position);
    }
  }
  return [...found.values()].map(({ sight, principals }) => ({ ...sight, principals }));
}

/** What an answer shows; one that allows nothing is there for the ways past it. */
function sightsOf(
  answer: AccessAnswer,
  table: PageTable,
  tablePosition: number,
  lists: PageLists,
): readonly LoneSight[] {
  const { allowed, columns, rows, cells, reasons, bypasses, warnings } = answer;
  const shown: readonly Cells[] =
    cells ?? (rows === null || rows === "all" ? ["all"] : rows).map((each) => ({ rows: each, columns: columns ?? [] }));
  const terms = {
    tablePosition,
    termsPosition: null,
    // The table is known where this is read, and most reasons differ in nothing else.
    because: reasons.join("; ").replaceAll(` on ${table.id}:`, " on this table:"),
    remarks: warnings.map((text) => lists.textPosition(text)),
    waysPast: bypasses.map(({ detail }) => lists.textPosition(detail)),
  };
  if (!allowed) return [{ ...terms, columns: [], rows: null }];
  return shown.map((each) => {
    const found = table.columns.flatMap(([name], position) => (each.columns.includes(name) ? [position] : []));
    return {
      ...terms,
      columns: found.length === table.columns.length ? null : found,
      rows: each.rows === "all" ? null : each.rows,
    };
  });
}

/** `lake.parking.analysts (role)` of an ARN; any other name as it is. */
function titleOf(principal: string): string {
  const [, kind, name] = /^arn:[^:]*:iam::\d*:(\w+)\/(.*)$/.exec(principal) ?? [];
  return kind === undefined || name === undefined ? principal : `${name.slice(name.lastIndexOf("/") + 1)} (${kind})`;
}
