import {
  type Column,
  type Database,
  type GlueClient,
  paginateGetDatabases,
  paginateGetTables,
  type Table,
} from "@aws-sdk/client-glue";
import { GetResourceLFTagsCommand, type LFTagPair } from "@aws-sdk/client-lakeformation";
import type { SnapshotClients } from "./snapshot-clients.ts";

/** Calls that are under way at once: Lake Formation throttles readers too. */
const atOnce = 8;

/** Effects: reads databases and tables, each with the LF-tags that are assigned to it. */
export async function readCatalogue({ glue, lakeFormation }: SnapshotClients) {
  const found: Database[] = [];
  for await (const { DatabaseList } of paginateGetDatabases({ client: glue }, {})) found.push(...(DatabaseList ?? []));
  const databases = await eachOf(found, async ({ Name = "", LocationUri, CreateTableDefaultPermissions }) => {
    const { LFTagOnDatabase } = await lakeFormation.send(
      new GetResourceLFTagsCommand({ Resource: { Database: { Name } }, ShowAssignedLFTags: true }),
    );
    return { Name, LocationUri, CreateTableDefaultPermissions, LFTags: tagsOf(LFTagOnDatabase) };
  });
  const inDatabases = await eachOf(databases, ({ Name }) => tablesOf(glue, Name));
  const tables = await eachOf(inDatabases.flat(), async (table) => {
    const { DatabaseName = "", Name = "", StorageDescriptor, PartitionKeys, CreatedBy, TargetTable } = table;
    const { LFTagsOnTable, LFTagsOnColumns } = await lakeFormation.send(
      new GetResourceLFTagsCommand({ Resource: { Table: { DatabaseName, Name } }, ShowAssignedLFTags: true }),
    );
    return {
      DatabaseName,
      Name,
      Location: StorageDescriptor?.Location,
      PartitionKeys: (PartitionKeys ?? []).map(columnOf),
      Columns: (StorageDescriptor?.Columns ?? []).map(columnOf),
      LFTags: tagsOf(LFTagsOnTable),
      LFTagsOnColumns: (LFTagsOnColumns ?? []).flatMap(({ Name: column = "", LFTags = [] }) =>
        LFTags.length === 0 ? [] : [{ Name: column, LFTags: tagsOf(LFTags) }],
      ),
      CreatedBy,
      TargetTable,
    };
  });
  return { databases, tables };
}

async function tablesOf(client: GlueClient, DatabaseName: string): Promise<readonly Table[]> {
  const found: Table[] = [];
  for await (const { TableList } of paginateGetTables({ client }, { DatabaseName })) {
    found.push(...(TableList ?? []).map((table) => ({ ...table, DatabaseName })));
  }
  return found;
}

/** Works on a few at a time; the results are in the order of the items. */
async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  return results;
}

function columnOf({ Name = "", Type = "" }: Column): { readonly Name: string; readonly Type: string } {
  return { Name, Type };
}

function tagsOf(tags: readonly LFTagPair[] = []) {
  return tags.map(({ TagKey = "", TagValues = [] }) => ({ TagKey, TagValues }));
}
