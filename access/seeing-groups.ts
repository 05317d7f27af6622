import type { Lake } from "../declaration/lake.ts";

/**
 * The groups that some statement names, by department (`parking` → `["analysts"]`), whether or not it has ended: what a
 * group made in its scratch database does not vanish on the day its grant ends.
 */
export function seeingGroups(lake: Lake): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const { access } of lake.departments) {
    for (const { who } of access) {
      if (who.kind !== "group") continue;
      const named = groups.get(who.department) ?? new Set();
      named.add(who.group);
      groups.set(who.department, named);
    }
  }
  return new Map([...groups].map(([department, named]) => [department, [...named].toSorted()]));
}
