import type { Problem } from "../service/shape.ts";
import { widens } from "./column-type.ts";

export interface Column {
  readonly name: string;
  /** Glue's word in normal form. */
  readonly type: string;
  readonly comment?: string | undefined;
}

/** What cannot be done to the columns of a table in place. */
export function refusedChanges(
  before: readonly Column[],
  wanted: readonly Column[],
  retired: readonly string[],
): readonly Problem[] {
  const byName = new Map(wanted.map((column) => [column.name, column]));
  return before.flatMap(({ name, type }) => {
    const now = byName.get(name);
    if (now === undefined) {
      if (retired.includes(name)) return [];
      return [
        {
          property: "columns",
          reason: `${name} is gone and its data would be lost to readers; declare it again, or name it under retired`,
        },
      ];
    }
    if (widens(type, now.type)) return [];
    return [
      {
        property: "columns",
        reason: `${name} cannot become ${now.type} from ${type}; only int to bigint, float to double and a longer decimal can; add a new column`,
      },
    ];
  });
}
