import { randomUUID } from "node:crypto";
import type { CreateTableRequest } from "@aws-sdk/client-glue";
import type { MotoClient } from "../moto-client.ts";
import { ServiceError } from "../service-error.ts";
import { createdTable } from "./created-table.ts";
import { writeMetadata } from "./metadata-file.ts";
import { newMetadata } from "./new-metadata.ts";

/** Creates an Iceberg table: metadata file first, catalogue entry second. False when the request is for another kind of table. */
export async function createIcebergTable(request: CreateTableRequest, moto: MotoClient): Promise<boolean> {
  const table = createdTable(request);
  if (table === undefined) return false;
  await refuseExisting(request.DatabaseName ?? "", table.name, moto);
  const metadata = newMetadata({ ...table, uuid: randomUUID(), now: Date.now() });
  const file = await writeMetadata(metadata, 0, moto);
  await moto.ask("glue", "AWSGlue.CreateTable", {
    DatabaseName: request.DatabaseName,
    TableInput: {
      ...table.input,
      Parameters: { ...table.input.Parameters, table_type: "ICEBERG", metadata_location: file },
    },
  });
  return true;
}

/** Asked first, so that a refused call leaves no metadata file behind. */
async function refuseExisting(database: string, name: string, moto: MotoClient): Promise<void> {
  await moto.ask("glue", "AWSGlue.GetDatabase", { Name: database });
  const exists = await moto.ask("glue", "AWSGlue.GetTable", { DatabaseName: database, Name: name }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ServiceError && error.code === "EntityNotFoundException") return false;
      throw error;
    },
  );
  if (exists) throw new ServiceError("AlreadyExistsException", `Table ${name} already exists.`);
}
