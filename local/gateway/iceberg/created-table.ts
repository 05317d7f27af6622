import type { CreateTableRequest, TableInput } from "@aws-sdk/client-glue";
import { columnSchema } from "./column-schema.ts";
import { invalidInput } from "./invalid-input.ts";
import { noPartitionId } from "./new-metadata.ts";
import { partitionSpecOf } from "./partition-spec-of.ts";
import { schemaColumns } from "./schema-columns.ts";
import { schemaOf } from "./schema-of.ts";
import { sortOrderOf } from "./sort-order-of.ts";
import type { PartitionSpec, SortOrder, TableSchema } from "./table-metadata.ts";

/** What a CreateTable with an IcebergInput asks for. */
export interface CreatedTable {
  readonly name: string;
  readonly location: string;
  readonly schema: TableSchema;
  readonly spec: PartitionSpec;
  readonly order: SortOrder;
  readonly properties: Readonly<Record<string, string>>;
  /** The table for the catalogue, as yet without the place of its metadata. */
  readonly input: TableInput;
}

/**
 * Reads the two forms that Glue takes: top-level `Name` with everything in `CreateIcebergTableInput` and no `TableInput`,
 * or a `TableInput` of type EXTERNAL_TABLE with Hive columns and no `CreateIcebergTableInput`. Mixing them is refused,
 * as on AWS (probed there by others: github.com/go-to-k/cdkd/issues/1408, github.com/aws/aws-cdk/issues/29660).
 * Undefined when the request is for no Iceberg table. Throws InvalidInputException.
 */
export function createdTable(request: CreateTableRequest): CreatedTable | undefined {
  const iceberg = request.OpenTableFormatInput?.IcebergInput;
  if (iceberg === undefined) return undefined;
  if (iceberg.MetadataOperation !== "CREATE") throw invalidInput("MetadataOperation must be CREATE");
  if ((iceberg.Version ?? "2") !== "2")
    throw invalidInput(`the local AWS writes Iceberg tables of version 2, not ${iceberg.Version}`);
  const full = iceberg.CreateIcebergTableInput;
  if (full !== undefined && request.TableInput !== undefined) {
    throw invalidInput(
      "Table metadata information present at multiple parts of input request: give Name and CreateIcebergTableInput, or TableInput alone",
    );
  }
  if (full === undefined) return fromColumns(request.TableInput ?? {});
  const schema = schemaOf(full.Schema ?? { Fields: [] }, full.Schema?.SchemaId ?? 0);
  const spec = partitionSpecOf(full.PartitionSpec, schema, full.PartitionSpec?.SpecId ?? 0, noPartitionId);
  const order = sortOrderOf(full.WriteOrder, schema);
  return described(request.Name, full.Location, schema, spec, order, full.Properties ?? {}, {});
}

function fromColumns(input: Partial<TableInput>): CreatedTable {
  if (input.TableType !== "EXTERNAL_TABLE") throw invalidInput("Iceberg table type has to be EXTERNAL_TABLE");
  const location = input.StorageDescriptor?.Location;
  if (location === undefined) throw invalidInput("Location information cannot be null while creating an iceberg table");
  if ((input.PartitionKeys ?? []).length > 0) throw invalidInput("PartitionKeys cannot be given for an Iceberg table");
  const schema = columnSchema(input.StorageDescriptor?.Columns ?? []);
  return described(
    input.Name,
    location,
    schema,
    { "spec-id": 0, fields: [] },
    { "order-id": 0, fields: [] },
    {},
    input,
  );
}

function described(
  name: string | undefined,
  location: string | undefined,
  schema: TableSchema,
  spec: PartitionSpec,
  order: SortOrder,
  properties: Readonly<Record<string, string>>,
  input: Partial<TableInput>,
): CreatedTable {
  if (name === undefined || name === "") throw invalidInput("Name is required");
  const place = (location ?? "").replace(/\/+$/, "");
  if (!/^s3:\/\/[^/]+/.test(place)) throw invalidInput(`Location must be s3://bucket/prefix, not ${location}`);
  return {
    name,
    location: place,
    schema,
    spec,
    order,
    properties,
    input: {
      ...input,
      Name: name,
      TableType: "EXTERNAL_TABLE",
      PartitionKeys: [],
      StorageDescriptor: { ...input.StorageDescriptor, Columns: schemaColumns(schema), Location: place },
    },
  };
}
