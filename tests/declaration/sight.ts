import { compileAccess } from "../../access/compile.ts";
import type { Dataset, Lake, TableZone } from "../../declaration/lake.ts";
import { asOf } from "./sample-files.ts";

/** Everything that the declarations give: a sentence that is there or not, so that more sentences are more sight. */
export type Sight = ReadonlySet<string>;

const never = "9999-12-31";

/**
 * Who sees which column of which rows until when, as the compiled access has it, also what is given to partners and
 * the public; and how long rows, objects and query results stay. Each is a sentence a day or a length, so that a later
 * day or a longer time is a new sentence.
 */
export function sight(lake: Lake): Sight {
  const seen = new Set<string>();
  const datasets = new Map<string, Dataset>();
  for (const department of lake.departments)
    for (const dataset of department.datasets) datasets.set(`${department.id}/${dataset.id}`, dataset);
  const columnsOf = (table: string, zone: TableZone, names: readonly string[] | null) =>
    (datasets.get(table)?.columns ?? [])
      .filter(({ name, zones }) => zones[zone]?.type && (names?.includes(name) ?? true))
      .map(({ name, zones }) => `${name} ${zones[zone]?.treatment}`);
  const { filtered, opened } = compileAccess(lake, asOf);
  for (const { giver, dataset, zone, receiver, columns, rowExpression, purpose, until } of filtered)
    for (const column of columnsOf(`${giver}/${dataset}`, zone, columns))
      seen.add(
        `${receiver.department}/${receiver.group} for ${purpose.department}/${purpose.id}: ${giver}/${dataset} in ${zone}, ${column}, where ${rowExpression ?? "any"}, until ${until}`,
      );
  for (const { giver, dataset, zone, visibility } of opened)
    for (const column of columnsOf(`${giver}/${dataset}`, zone, null))
      seen.add(`${visibility} of ${giver}: ${giver}/${dataset} in ${zone}, ${column}`);
  for (const department of lake.departments)
    for (const { who, sees, zone, including, until, purpose } of department.access) {
      if (who.kind !== "partner" && who.kind !== "public") continue;
      const ends = [...lake.partners, ...department.partners].find(
        ({ id }) => who.kind === "partner" && id === who.partner,
      )?.until;
      const last = [until ?? never, ends ?? never].sort()[0];
      for (const { dataset: id, where } of sees) {
        const table = `${department.id}/${id}`;
        const named = (datasets.get(table)?.columns ?? [])
          .filter(({ reveals, name }) => reveals === "plain" || including.includes(name))
          .map(({ name }) => name);
        for (const column of columnsOf(table, zone, named))
          seen.add(
            `${JSON.stringify(who)} for ${purpose?.id}: ${table} in ${zone}, ${column}, where ${where?.expression ?? "any"}, until ${last}`,
          );
      }
    }
  for (const [table, { keep }] of datasets) seen.add(`${table}: rows stay ${keep ? JSON.stringify(keep) : "for ever"}`);
  for (const { zone, keepDays } of Object.values(lake.zones))
    seen.add(`${zone}: objects stay ${keepDays ?? "as rows"}`);
  seen.add(`results stay ${lake.limits.resultsDays}`);
  seen.add(`counts from ${lake.limits.smallestCount}, to ${lake.limits.roundedTo}`);
  return seen;
}

/** What the second sees that the first does not; a sentence of a table that is no longer there is no gain. */
export function gained(before: Sight, after: Sight): string[] {
  return [...after].filter((each) => !before.has(each));
}
