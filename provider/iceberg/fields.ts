import type { IcebergStructField } from "@aws-sdk/client-glue";
import { type Column, columnChanges } from "./column-changes.ts";
import { icebergType } from "./column-type.ts";

/** Ids of a table's fields: an id once given is never given to another column. */
export interface FieldIds {
  readonly ids: Readonly<Record<string, number>>;
  /** The highest id ever given, retired columns included. */
  readonly last: number;
}

/** Keeps the ids of columns that stay, under whatever name; new ones, and those that begin anew, get the next. */
export function withIds(before: readonly Column[], wanted: readonly Column[], { ids, last }: FieldIds): FieldIds {
  let highest = last;
  const given = columnChanges(before, wanted).flatMap((change) => {
    if (change.kind === "dropped") return [];
    const known = change.kind === "added" || change.kind === "narrowed" ? undefined : ids[change.before.name];
    if (known !== undefined) return [[change.now.name, known] as const];
    highest += 1;
    return [[change.now.name, highest] as const];
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
