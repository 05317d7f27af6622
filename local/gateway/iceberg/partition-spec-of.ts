import type { IcebergPartitionSpec } from "@aws-sdk/client-glue";
import { invalidInput } from "./invalid-input.ts";
import { refuseTwice } from "./refuse-twice.ts";
import { sourceColumn } from "./source-column.ts";
import type { PartitionSpec, TableSchema } from "./table-metadata.ts";
import { transform } from "./transform.ts";

/** Field ids of partitions start here (Iceberg spec, "Partition Evolution"). */
const firstPartitionId = 1000;

/** A partition spec of the Glue API in the spec's spelling; field ids that are not given follow `lastPartitionId`. */
export function partitionSpecOf(
  input: IcebergPartitionSpec | undefined,
  schema: TableSchema,
  specId: number,
  lastPartitionId: number,
): PartitionSpec {
  let last = lastPartitionId;
  const fields = (input?.Fields ?? []).map((field) => {
    if (!field.Name) throw invalidInput("a partition field needs a Name");
    const source = sourceColumn(field.SourceId, schema, "partition");
    last = Math.max(last, field.FieldId ?? last + 1);
    return {
      name: field.Name,
      transform: transform(field.Transform),
      "source-id": source,
      "field-id": field.FieldId ?? last,
    };
  });
  refuseTwice(
    fields.map((field) => field.name),
    "partition field name",
  );
  if (fields.some((field) => field["field-id"] < firstPartitionId))
    throw invalidInput("partition field ids start at 1000");
  return { "spec-id": specId, fields };
}
