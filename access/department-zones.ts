import type { Department, TableZone, ZoneName } from "../declaration/lake.ts";
import { tableZones } from "../declaration/vocabulary/zones.ts";

/** The zones that a department needs, in the order of the data's way. */
export interface DepartmentZones {
  readonly all: readonly ZoneName[];
  /** Those that hold tables of its datasets. */
  readonly tables: readonly TableZone[];
  /** Those that Lake Formation governs: all but landing, which holds files and no table. */
  readonly registered: readonly ZoneName[];
}

/** A zone exists if a dataset reaches it; landing if a source exists; scratch if a group may see something. */
export function departmentZones(department: Department, seeing: readonly string[]): DepartmentZones {
  const tables = tableZones.filter((zone) => department.datasets.some(({ zones }) => zones.includes(zone)));
  const landing: readonly ZoneName[] = department.sources.length > 0 ? ["landing"] : [];
  const scratch: readonly ZoneName[] = seeing.length > 0 ? ["scratch"] : [];
  return { all: [...landing, ...tables, ...scratch], tables, registered: [...tables, ...scratch] };
}
