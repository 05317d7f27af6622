import { datasetZones } from "./dataset-zones.ts";
import type { Estate } from "./estate.ts";
import { isPersonal, restrictedColumns } from "./lake.ts";
import { qualified } from "./qualified-name.ts";
import type { Resource } from "./resource.ts";
import { together } from "./together.ts";
import { zoneRole } from "./zone-role.ts";

/** A table as a dataset's component declares it, whether or not the document holds the table itself. */
export interface DeclaredTable {
  readonly database: string;
  /** Of several that declare one table, one about people. */
  readonly dataset: Resource;
  readonly datasets: readonly Resource[];
  /** The zone by its meaning (`trusted`), however this lake calls it. */
  readonly zone: string;
  /** Columns that say something of who a person is and are not dropped on the way to the zone. */
  readonly restricted: readonly string[] | undefined;
}

/** `database.table` → what is declared of it: a dataset is a table of its name in the database of each of its zones. */
export function declaredTables(estate: Estate): ReadonlyMap<string, DeclaredTable> {
  const called = estate.derive(zoneWords);
  const found = new Map<string, DeclaredTable>();
  for (const dataset of estate.ofType("lakeward:lake:Dataset")) {
    const [department, name] = [dataset.text("department"), dataset.text("dataset")];
    const zones = datasetZones(dataset);
    if (department.state !== "known" || name.state !== "known" || zones.state !== "known") continue;
    for (const zone of zones.value) {
      if (zone.state !== "known") continue;
      const word = called.get(`${department.value}/${zone.value}`) ?? zone.value;
      const database = `${department.value}_${word}`;
      const restricted = restrictedColumns(dataset, zone.value);
      const key = qualified(database, name.value);
      const own = { database, dataset, datasets: [dataset], zone: zone.value, restricted };
      const other = found.get(key);
      found.set(key, other === undefined ? own : stricter(other, own));
    }
  }
  return found;
}

/** Two components that declare one table: the one about people, with what either restricts. */
function stricter(one: DeclaredTable, other: DeclaredTable): DeclaredTable {
  const restricted = together([one.restricted, other.restricted]);
  const datasets = [...one.datasets, ...other.datasets];
  return { ...(isPersonal(one.dataset) ? one : other), datasets, restricted };
}

/** `department/role` of a zone → what the lake calls it. */
function zoneWords(estate: Estate): ReadonlyMap<string, string> {
  return new Map(
    estate.ofType("lakeward:lake:Zone").flatMap((zone) => {
      const [department, role, word] = [zone.text("department"), zoneRole(zone), zone.text("zone")];
      return department.state === "known" && role.state === "known" && word.state === "known"
        ? [[`${department.value}/${role.value}`, word.value] as const]
        : [];
    }),
  );
}
