import {
  GetUnfilteredTableMetadataCommand,
  type GlueClient,
  GlueServiceException,
  paginateGetDatabases,
  paginateGetTables,
} from "@aws-sdk/client-glue";
import { suggestion } from "../../declaration/words.ts";
import { localAccount } from "../local-account.ts";
import { QueryRefused } from "./query-refused.ts";

/** A table as Glue tells it to an engine that enforces Lake Formation, for whoever asks. */
export interface AuthorisedTable {
  readonly database: string;
  readonly table: string;
  readonly location: string;
  /** All columns in the catalogue's order, partition keys last; more than may be shown. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Names of those that may be shown. */
  readonly authorised: readonly string[];
  /** Rows in which a column (in lower case) may be shown, where it may not in all. */
  readonly cells: ReadonlyMap<string, string>;
  /** Rows of which anything may be shown; null: all. */
  readonly rows: string | null;
}

/** What this engine can do: leave out columns, rows and cells. */
const SupportedPermissionTypes = ["COLUMN_PERMISSION" as const, "CELL_FILTER_PERMISSION" as const];

/**
 * Asks Glue, by a client with the principal's own credentials, what may be shown of a table: GetUnfilteredTableMetadata, the call of engines that Lake
 * Formation trusts to filter (developer guide, "Lake Formation workflow for application integration API operations").
 * @param refusal the sentence for whoever may see nothing.
 */
export async function authorisedTable(
  glue: GlueClient,
  { database, table }: { readonly database: string; readonly table: string },
  refusal: () => string,
): Promise<AuthorisedTable> {
  const asked = { CatalogId: localAccount.account, DatabaseName: database, Name: table, SupportedPermissionTypes };
  const told = await glue.send(new GetUnfilteredTableMetadataCommand(asked)).catch(async (error: unknown) => {
    const name = error instanceof GlueServiceException ? error.name : "";
    if (name === "AccessDeniedException") throw new QueryRefused("access", refusal());
    if (name === "EntityNotFoundException")
      throw new QueryRefused("input", `there is no table ${database}.${table}${await meant(glue, database, table)}`);
    throw error;
  });
  const { StorageDescriptor, PartitionKeys = [] } = told.Table ?? {};
  // Glue goes on listing columns that an Iceberg table has no longer, and marks them.
  const columns = [...(StorageDescriptor?.Columns ?? []), ...PartitionKeys]
    .filter(({ Parameters }) => Parameters?.["iceberg.field.current"] !== "false")
    .map(({ Name = "", Type = "" }) => ({ name: Name, type: Type }));
  const authorised = (told.AuthorizedColumns ?? []).filter((column) => columns.some(({ name }) => name === column));
  if (authorised.length === 0) throw new QueryRefused("access", refusal());
  if (told.IsRegisteredWithLakeFormation !== true)
    throw new QueryRefused(
      "access",
      `the location of ${database}.${table} is not registered with Lake Formation, which so hands out no files of it; register it, or read it as S3 lets you`,
    );
  return {
    database,
    table,
    location: StorageDescriptor?.Location ?? "",
    columns,
    authorised,
    cells: new Map(
      (told.CellFilters ?? []).flatMap(({ ColumnName, RowFilterExpression }) =>
        ColumnName === undefined || RowFilterExpression === undefined
          ? []
          : [[ColumnName.toLowerCase(), RowFilterExpression]],
      ),
    ),
    rows: told.RowFilter ?? null,
  };
}

/** What of the catalogue was probably meant: a table of that database, or another database. */
async function meant(glue: GlueClient, database: string, table: string): Promise<string> {
  const databases: string[] = [];
  for await (const { DatabaseList = [] } of paginateGetDatabases({ client: glue }, {}))
    databases.push(...DatabaseList.flatMap(({ Name }) => Name ?? []));
  if (!databases.includes(database)) return suggestion(database, databases);
  const tables: string[] = [];
  for await (const { TableList = [] } of paginateGetTables({ client: glue }, { DatabaseName: database }))
    tables.push(...TableList.flatMap(({ Name }) => Name ?? []));
  return suggestion(table, tables);
}
