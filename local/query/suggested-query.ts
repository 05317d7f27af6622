import type { LakeFormationSnapshot } from "../../access/snapshot.ts";

/** A query that a group of this account gets an answer to, as it is typed; null where no group reads anything by a filter. */
export function suggestedQuery({ permissions = [] }: LakeFormationSnapshot): string | null {
  const asked = permissions.flatMap(({ Principal, Resource: { DataCellsFilter: filter } }) => {
    const [, department, group] =
      /:role\/lakeward\/group\/lake\.([a-z0-9_]+)\.([a-z0-9_]+)$/.exec(Principal.DataLakePrincipalIdentifier) ?? [];
    if (filter === undefined || department === undefined) return [];
    const table = `${filter.DatabaseName}.${filter.TableName}`;
    return [`npm exec -- lakeward query --as ${department}/${group} --sql "select * from ${table}"`];
  });
  return asked.toSorted()[0] ?? null;
}
