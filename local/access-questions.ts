import { type Simulation, simulate } from "../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../access/snapshot.ts";

interface Question {
  readonly principal: string;
  /** `database.table`. */
  readonly table: string;
}

/**
 * Three questions that the account itself suggests, answered from it: what a group reads of its own department, what a
 * group reads of another's, and a table of that other department which it does not read.
 */
export function answerQuestions(snapshot: LakeFormationSnapshot): readonly string[] {
  const simulation = simulate(snapshot);
  return questionsOf(snapshot, simulation).map(({ principal, table }) => {
    const { allowed, columns, rows } = simulation.ask({ principal, action: "SELECT", table });
    const who = groupOf(principal) ?? principal;
    if (!allowed || columns === null || rows === null) return `${who} reads nothing of ${table}`;
    const all = snapshot.tables.find(({ DatabaseName, Name }) => `${DatabaseName}.${Name}` === table);
    const total = (all?.Columns.length ?? 0) + (all?.PartitionKeys?.length ?? 0);
    const which = rows === "all" ? "every row" : `rows where ${rows.join(" or ")}`;
    return `${who} reads ${columns.length} of ${total} columns of ${table}, ${which}: ${columns.join(", ")}`;
  });
}

function questionsOf(snapshot: LakeFormationSnapshot, simulation: Simulation): readonly Question[] {
  const granted = (snapshot.permissions ?? [])
    .flatMap(({ Principal, Resource }) => {
      const filter = Resource.DataCellsFilter;
      return filter
        ? [
            {
              principal: Principal.DataLakePrincipalIdentifier,
              database: filter.DatabaseName,
              table: `${filter.DatabaseName}.${filter.TableName}`,
            },
          ]
        : [];
    })
    .filter(({ principal }) => groupOf(principal) !== undefined)
    .sort((one, other) => (`${one.table} ${one.principal}` < `${other.table} ${other.principal}` ? -1 : 1));
  const isOwn = ({ principal, database }: (typeof granted)[number]) =>
    database.startsWith(`${groupOf(principal)?.split("/")[0]}_`);
  const own = granted.find(isOwn);
  const shared = granted.find((grant) => !isOwn(grant));
  const withheld =
    shared &&
    snapshot.tables
      .map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`)
      .filter((table) => table.startsWith(`${shared.database}.`))
      .find((table) => !simulation.ask({ principal: shared.principal, action: "SELECT", table }).allowed);
  const refused = shared && withheld !== undefined ? [{ principal: shared.principal, table: withheld }] : [];
  return [own, shared]
    .filter((question) => question !== undefined)
    .concat(refused.map((question) => ({ ...question, database: "" })));
}

/** `parking/analysts` of the ARN of a group's role. */
function groupOf(principal: string): string | undefined {
  const [, department, group] = /:role\/lakeward\/group\/lake\.([a-z0-9_]+)\.([a-z0-9_]+)$/.exec(principal) ?? [];
  return department === undefined ? undefined : `${department}/${group}`;
}
