import type { Resource } from "@aws-sdk/client-lakeformation";
import type { Call } from "./call.ts";
import { CallFailure } from "./call-failure.ts";
import type { GlueOperations } from "./glue-operations.ts";

interface Place {
  readonly database: string;
  readonly table: string | undefined;
}

interface Named {
  readonly DatabaseName?: string | undefined;
  readonly Name?: string | undefined;
  readonly TableName?: string | undefined;
}

interface Asked extends Named {
  readonly Resource?: Resource | undefined;
  readonly TableData?: Named | undefined;
}

/** AWS's one answer for "not there" and for "not yours", so that nobody learns which tables there are [hashicorp/terraform-provider-aws#38982]. */
const either = /resource does not exist or requester is not authorized/i;

/** May this refusal mean that what it is about is gone? */
export function mayBeMissing(error: unknown): boolean {
  return error instanceof CallFailure && error.code === "AccessDeniedException" && either.test(error.message);
}

/**
 * The failure, as EntityNotFoundException where Glue says that the database or table which the request names is gone; anything else stays
 * a denial, since to take it for "gone" would leave rights behind.
 */
export async function toldApart(error: unknown, request: object, glue: Call<GlueOperations>): Promise<unknown> {
  const place = mayBeMissing(error) ? placeOf(request) : undefined;
  if (place === undefined || !(error instanceof CallFailure) || (await isThere(place, glue))) return error;
  return new CallFailure(error.operation, "EntityNotFoundException", error.message, error.uncertain);
}

async function isThere({ database, table }: Place, glue: Call<GlueOperations>): Promise<boolean> {
  try {
    await glue("GetDatabase", { Name: database });
    if (table !== undefined) await glue("GetTable", { DatabaseName: database, Name: table });
    return true;
  } catch (error) {
    return !(error instanceof CallFailure && error.code === "EntityNotFoundException");
  }
}

/** Where the request's resource, or its filter, is; undefined for what Glue knows nothing of. */
function placeOf(request: Asked): Place | undefined {
  const { Database, Table, TableWithColumns, DataCellsFilter } = request.Resource ?? {};
  if (Database?.Name !== undefined) return { database: Database.Name, table: undefined };
  const named: Named = Table ?? TableWithColumns ?? DataCellsFilter ?? request.TableData ?? request;
  return named.DatabaseName === undefined
    ? undefined
    : { database: named.DatabaseName, table: named.TableName ?? named.Name };
}
