import type * as glue from "@aws-sdk/client-glue";
import type { Exchange } from "./call.ts";

/** The part of Glue's API that the provider calls. */
export interface GlueOperations {
  readonly GetDatabase: Exchange<glue.GetDatabaseRequest, glue.GetDatabaseResponse>;
  readonly UpdateDatabase: Exchange<glue.UpdateDatabaseRequest, glue.UpdateDatabaseResponse>;
  readonly GetTables: Exchange<glue.GetTablesRequest, glue.GetTablesResponse>;
  readonly GetTable: Exchange<glue.GetTableRequest, glue.GetTableResponse>;
  readonly CreateTable: Exchange<glue.CreateTableRequest, glue.CreateTableResponse>;
  readonly UpdateTable: Exchange<glue.UpdateTableRequest, glue.UpdateTableResponse>;
  readonly DeleteTable: Exchange<glue.DeleteTableRequest, glue.DeleteTableResponse>;
}
