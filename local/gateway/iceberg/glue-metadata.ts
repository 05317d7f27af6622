import type { IcebergTableMetadata } from "@aws-sdk/client-glue";
import type { TableMetadata } from "./table-metadata.ts";

/** A metadata file as Glue's GetTable tells it (attribute LATEST_ICEBERG_METADATA). */
export function glueMetadata(metadata: TableMetadata): IcebergTableMetadata {
  return {
    FormatVersion: String(metadata["format-version"]),
    TableUuid: metadata["table-uuid"],
    Location: metadata.location,
    Properties: metadata.properties,
    Schemas: metadata.schemas.map((schema) => ({
      SchemaId: schema["schema-id"],
      IdentifierFieldIds: [...(schema["identifier-field-ids"] ?? [])],
      Type: "struct",
      Fields: schema.fields.map((field) => ({
        Id: field.id,
        Name: field.name,
        Required: field.required,
        // A nested type is a JSON document to the SDK; ours is one already.
        Type: typeof field.type === "string" ? field.type : JSON.parse(JSON.stringify(field.type)),
        Doc: field.doc,
      })),
    })),
    CurrentSchemaId: metadata["current-schema-id"],
    LastColumnId: metadata["last-column-id"],
    PartitionSpecs: metadata["partition-specs"].map((spec) => ({
      SpecId: spec["spec-id"],
      Fields: spec.fields.map((field) => ({
        SourceId: field["source-id"],
        FieldId: field["field-id"],
        Name: field.name,
        Transform: field.transform,
      })),
    })),
    DefaultSpecId: metadata["default-spec-id"],
    LastPartitionId: metadata["last-partition-id"],
    SortOrders: metadata["sort-orders"].map((order) => ({
      OrderId: order["order-id"],
      Fields: order.fields.map((field) => ({
        SourceId: field["source-id"],
        Transform: field.transform,
        Direction: field.direction,
        NullOrder: field["null-order"],
      })),
    })),
    DefaultSortOrderId: metadata["default-sort-order-id"],
  };
}
