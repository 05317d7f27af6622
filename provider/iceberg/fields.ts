import type { IcebergStructField } from "@aws-sdk/client-glue";
import type { Column } from "./column-changes.ts";
import { icebergType } from "./column-type.ts";

/** Ids of a table's fields: an id once given is never given to another column. */
export interface FieldIds {
  readonly ids: Readonly<Record<string, number>>;
  /** The highest id ever given, retired columns included. */
  readonly last: number;
}

/** Keeps the ids of columns that stay; new ones get the next. */
export function withIds(columns: readonly Column[], { ids, last }: FieldIds): FieldIds {
  let highest = last;
  const given = columns.map(({ name }) => {
    const known = ids[name];
    if (known !== undefined) return [name, known] as const;
    highest += 1;
    return [name, highest] as const;
  });
  return { ids: Object.fromEntries(given), last: highest };
}

/** Iceberg's fields, in declared order; none is required, since engines may load what is not complete yet. */
export function icebergFields(columns: readonly Column[], { ids }: FieldIds): IcebergStructField[] {
  return columns.map(({ name, type, comment }) => ({
    Id: ids[name],
    Name: name,
    Type: icebergType(type),
    Required: false,
    ...(comment !== undefined && { Doc: comment }),
  }));
}
