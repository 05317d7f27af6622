import type { Estate } from "./estate.ts";
import { restrictedColumns } from "./lake.ts";
import { qualified } from "./qualified-name.ts";
import type { Resource } from "./resource.ts";

/** A table as a dataset's component declares it, whether or not the document holds the table itself. */
export interface DeclaredTable {
  readonly database: string;
  readonly dataset: Resource;
  /** Columns that say something of who a person is and are not dropped on the way to the zone. */
  readonly restricted: readonly string[] | undefined;
}

/** `database.table` → what is declared of it: a dataset is a table of its name in the database of each of its zones. */
export function declaredTables(estate: Estate): ReadonlyMap<string, DeclaredTable> {
  const found = new Map<string, DeclaredTable>();
  for (const dataset of estate.ofType("lakeward:lake:Dataset")) {
    const [department, name] = [dataset.text("department"), dataset.text("dataset")];
    const zones = dataset.elements("zones");
    if (department.state !== "known" || name.state !== "known" || zones.state !== "known") continue;
    for (const path of zones.value) {
      const zone = dataset.text(path);
      if (zone.state !== "known") continue;
      const database = `${department.value}_${zone.value}`;
      const restricted = restrictedColumns(dataset, zone.value);
      found.set(qualified(database, name.value), { database, dataset, restricted });
    }
  }
  return found;
}
