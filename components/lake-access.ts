import { compileAccess, type FilteredAccess, type OpenedTable } from "../access/compile.ts";
import { seeingGroups } from "../access/seeing-groups.ts";
import { seenDatasets } from "../access/seen-datasets.ts";
import type { Dataset, Lake } from "../declaration/lake.ts";

/** What is worked out of the whole lake before any of it is built; by department. */
export interface LakeAccess {
  readonly seeing: ReadonlyMap<string, readonly string[]>;
  readonly seen: ReadonlyMap<string, readonly Dataset[]>;
  readonly filtered: ReadonlyMap<string, readonly FilteredAccess[]>;
  readonly opened: ReadonlyMap<string, readonly OpenedTable[]>;
}

const lastOf = new WeakMap<Lake, { readonly asOf: string; readonly access: LakeAccess }>();

/** Who sees what of whose, as of a day; worked out once for all parts in which a lake is built. */
export function lakeAccess(lake: Lake, asOf: string): LakeAccess {
  const last = lastOf.get(lake);
  if (last?.asOf === asOf) return last.access;
  const { filtered, opened } = compileAccess(lake, asOf);
  const access: LakeAccess = {
    seeing: seeingGroups(lake),
    seen: seenDatasets(lake),
    filtered: Map.groupBy(filtered, ({ giver }) => giver),
    opened: Map.groupBy(opened, ({ giver }) => giver),
  };
  lastOf.set(lake, { asOf, access });
  return access;
}
