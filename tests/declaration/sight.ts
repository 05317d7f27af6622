import type { Lake } from "../../declaration/lake.ts";

/** What each receiver sees of each table: `who|dataset|zone|rows` to columns, without grants that ended. */
export function sight(lake: Lake): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>();
  for (const department of lake.departments)
    for (const { who, zone, sees, including, purpose } of department.access)
      for (const { dataset: id, where } of sees) {
        const dataset = department.datasets.find((each) => each.id === id);
        const key = [
          JSON.stringify(who),
          `${department.id}/${id}`,
          zone,
          JSON.stringify(purpose),
          where?.expression ?? "",
        ].join("|");
        const columns = (dataset?.columns ?? []).filter(
          (column) => column.zones[zone]?.type && (column.reveals === "plain" || including.includes(column.name)),
        );
        seen.set(key, new Set(columns.map((column) => `${column.name}:${column.zones[zone]?.treatment}`)));
      }
  return seen;
}

/** What the second sees that the first does not. */
export function gained(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  after: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...after].flatMap(([key, columns]) =>
    [...columns].filter((column) => !before.get(key)?.has(column)).map((column) => `${key} ${column}`),
  );
}
