import {
  CreateTableCommand,
  DeleteTableCommand,
  GetDatabaseCommand,
  GetTableCommand,
  GetTablesCommand,
  GlueClient,
  type GlueClientConfig,
  UpdateDatabaseCommand,
  UpdateTableCommand,
} from "@aws-sdk/client-glue";
import type { Call } from "./call.ts";
import type { GlueOperations } from "./glue-operations.ts";

const commands = {
  GetDatabase: GetDatabaseCommand,
  UpdateDatabase: UpdateDatabaseCommand,
  GetTables: GetTablesCommand,
  GetTable: GetTableCommand,
  CreateTable: CreateTableCommand,
  UpdateTable: UpdateTableCommand,
  DeleteTable: DeleteTableCommand,
} satisfies { readonly [O in keyof GlueOperations]: new (request: GlueOperations[O]["request"]) => unknown };

/** Effects: calls Glue. */
export function glueClient(config: GlueClientConfig): Call<GlueOperations> {
  const client = new GlueClient(config);
  // The SDK edge: the table pairs each operation with its command, which TypeScript cannot follow through a generic name.
  const send = client.send.bind(client) as (command: unknown) => Promise<never>;
  return (operation, request) => send(new (commands[operation] as new (input: unknown) => unknown)(request));
}
