import type { IcebergTableInputs } from "./table-inputs.ts";

type Layout = NonNullable<IcebergTableInputs["partition"]>;

/** Is the table still partitioned as it was? The partition follows its column when that gets another name. */
export function sameLayout(
  before: Layout | undefined,
  { partition, columns = [] }: Partial<Pick<IcebergTableInputs, "partition" | "columns">>,
): boolean {
  if (before === undefined || partition === undefined) return before === partition;
  const was = columns.find(({ name }) => name === partition.column)?.was;
  return before.transform === partition.transform && [partition.column, was].includes(before.column);
}

/** `month of expires_on` */
export function layoutWords({ column, transform }: Layout): string {
  return transform === "identity" ? column : `${transform} of ${column}`;
}
