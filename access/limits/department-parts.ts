import type { Department } from "../../declaration/lake.ts";
import { departmentZones } from "../department-zones.ts";

/** What one department's declaration makes, by number. */
export interface DepartmentParts {
  readonly buckets: number;
  readonly registeredLocations: number;
  readonly databases: number;
  readonly tables: number;
  readonly keys: number;
  readonly roles: number;
  readonly workgroups: number;
}

/** The parts of a department, counted; `seeing` are its groups that a statement names. */
export function departmentParts(department: Department, seeing: readonly string[]): DepartmentParts {
  const zones = departmentZones(department, seeing);
  // What has tables has a data key, a pipeline and its workgroup.
  const loads = zones.tables.length > 0 ? 1 : 0;
  return {
    buckets: zones.all.length + 1,
    registeredLocations: zones.registered.length,
    databases: zones.tables.length + seeing.length,
    tables: department.datasets.reduce((total, dataset) => total + dataset.zones.length, 0),
    keys: 1 + loads,
    roles: department.groups.length + loads + (zones.registered.length > 0 ? 1 : 0),
    workgroups: department.groups.length + loads,
  };
}
