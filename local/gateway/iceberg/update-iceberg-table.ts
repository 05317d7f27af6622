import type { Table, TableInput, UpdateTableRequest } from "@aws-sdk/client-glue";
import type { MotoClient } from "../moto-client.ts";
import { ServiceError } from "../service-error.ts";
import { catalogueColumns } from "./catalogue-columns.ts";
import { evolveMetadata } from "./evolve-metadata.ts";
import { metadataVersion, readMetadata, writeMetadata } from "./metadata-file.ts";

/** What GetTable tells and UpdateTable takes back. */
const kept = [
  "Description",
  "Owner",
  "Retention",
  "TableType",
  "Parameters",
  "StorageDescriptor",
  "PartitionKeys",
] as const;

/** Carries out a change of an Iceberg table: next metadata file, then the catalogue points to it. False when the request has none. */
export async function updateIcebergTable(request: UpdateTableRequest, moto: MotoClient): Promise<boolean> {
  const updates = request.UpdateOpenTableFormatInput?.UpdateIcebergInput?.UpdateIcebergTableInput?.Updates;
  if (updates === undefined) return false;
  if (request.TableInput !== undefined) {
    throw new ServiceError(
      "InvalidInputException",
      "Table metadata information present at multiple parts of input request: give UpdateOpenTableFormatInput or TableInput",
    );
  }
  const { Table: table } = (await moto.ask("glue", "AWSGlue.GetTable", {
    DatabaseName: request.DatabaseName,
    Name: request.Name,
  })) as { Table: Table };
  if (request.VersionId !== undefined && request.VersionId !== table.VersionId) {
    throw new ServiceError(
      "ConcurrentModificationException",
      `the table is at version ${table.VersionId}, not ${request.VersionId}`,
    );
  }
  const file = table.Parameters?.metadata_location;
  if (file === undefined)
    throw new ServiceError("InvalidInputException", `${request.DatabaseName}.${request.Name} is not an Iceberg table`);
  const metadata = evolveMetadata(await readMetadata(file, moto), updates, file, Date.now());
  const next = await writeMetadata(metadata, metadataVersion(file) + 1, moto);
  const input: TableInput = {
    ...Object.fromEntries(kept.filter((key) => table[key] != null).map((key) => [key, table[key]])),
    Name: request.Name,
    Parameters: { ...table.Parameters, metadata_location: next, previous_metadata_location: file },
    StorageDescriptor: {
      ...table.StorageDescriptor,
      Columns: [...catalogueColumns(metadata)],
      Location: metadata.location,
    },
  };
  await moto.ask("glue", "AWSGlue.UpdateTable", { DatabaseName: request.DatabaseName, TableInput: input });
  return true;
}
