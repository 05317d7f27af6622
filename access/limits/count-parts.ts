import type { Department, Lake } from "../../declaration/lake.ts";
import { databaseName } from "../../declaration/names.ts";
import { departmentZones } from "../department-zones.ts";
import { seeingGroups } from "../seeing-groups.ts";
import type { Counted } from "./count-access.ts";
import { countPolicies } from "./count-policies.ts";
import { type DepartmentParts, departmentParts } from "./department-parts.ts";

/** The lake's buckets, keys, roles and the rest, counted; and the sizes of the policies that grow with what is declared. */
export function countParts(lake: Lake): readonly Counted[] {
  const seeing = seeingGroups(lake);
  const each = lake.departments.map((department) => departmentParts(department, seeing.get(department.id) ?? []));
  const sum = (part: keyof DepartmentParts): number => each.reduce((total, of) => total + of[part], 0);
  const ownTrail = lake.account.trail === "ours" ? 1 : 0;
  const account = (id: Counted["id"], used: number, path = "lake"): Counted => ({
    id,
    subject: "the account",
    path,
    used,
  });
  return [
    account("buckets", sum("buckets") + ownTrail),
    account("registeredLocations", sum("registeredLocations")),
    account("databases", sum("databases")),
    account("tables", sum("tables")),
    account("keys", sum("keys") + 1 + ownTrail),
    account("roles", sum("roles") + lake.people.auditors.length),
    // With the one that every account has.
    account("workgroups", sum("workgroups") + 1),
    account("budgets", lake.tags.some(({ value }) => value === "{department}") ? lake.departments.length : 0),
    // The deploy role administers too, and may be among those named.
    account("administrators", lake.people.administrators.length + 1, "lake.people.administrators"),
    { id: "tagsOnResource", subject: "every resource", path: "lake.tags", used: lake.tags.length },
    ...lake.departments.flatMap((department) => tablesInDatabases(lake, department)),
    ...countPolicies(lake, seeing),
  ];
}

function tablesInDatabases(lake: Lake, department: Department): readonly Counted[] {
  return departmentZones(department, []).tables.map((zone) => ({
    id: "tablesInDatabase",
    subject: databaseName(department.id, lake.zones[zone].called),
    path: `${department.id}.datasets`,
    used: department.datasets.filter(({ zones }) => zones.includes(zone)).length,
  }));
}
