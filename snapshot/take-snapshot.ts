import { GlueClient, paginateGetDatabases, paginateGetTables } from "@aws-sdk/client-glue";
import {
  GetDataLakeSettingsCommand,
  GetResourceLFTagsCommand,
  LakeFormationClient,
  paginateListDataCellsFilter,
  paginateListLFTags,
  paginateListPermissions,
  paginateListResources,
} from "@aws-sdk/client-lakeformation";
import type { LakeFormationSnapshot, SnapshotTable } from "../access/snapshot.ts";

/** The two services that are read; endpoint and credentials are theirs. */
export interface SnapshotClients {
  readonly lakeFormation: LakeFormationClient;
  readonly glue: GlueClient;
}

/** Clients by the SDK's own chain of settings (`AWS_ENDPOINT_URL`, profile, role). */
export function snapshotClients(region: string): SnapshotClients {
  return { lakeFormation: new LakeFormationClient({ region }), glue: new GlueClient({ region }) };
}

/**
 * Reads an account's Lake Formation: settings, locations, tags, databases, tables, permissions and filters. Reads only.
 * @param takenAt moment of the snapshot, ISO 8601.
 */
export async function takeSnapshot(
  clients: SnapshotClients,
  of: { readonly account: string; readonly region: string; readonly takenAt: string },
): Promise<LakeFormationSnapshot> {
  const { lakeFormation, glue } = clients;
  const settings = await lakeFormation.send(new GetDataLakeSettingsCommand({}));
  const registrations = [];
  for await (const page of paginateListResources({ client: lakeFormation }, {}))
    registrations.push(...(page.ResourceInfoList ?? []));
  const tags = [];
  for await (const page of paginateListLFTags({ client: lakeFormation }, {})) tags.push(...(page.LFTags ?? []));
  const permissions = [];
  for await (const page of paginateListPermissions({ client: lakeFormation }, {})) {
    permissions.push(...(page.PrincipalResourcePermissions ?? []));
  }
  const databases = [];
  const tables: SnapshotTable[] = [];
  const filters = [];
  for await (const page of paginateGetDatabases({ client: glue }, {})) {
    for (const { Name = "", LocationUri } of page.DatabaseList ?? []) {
      const database = await lakeFormation.send(new GetResourceLFTagsCommand({ Resource: { Database: { Name } } }));
      databases.push({
        Name,
        ...(LocationUri === undefined ? {} : { LocationUri }),
        LFTags: database.LFTagOnDatabase ?? [],
      });
      for await (const tablePage of paginateGetTables({ client: glue }, { DatabaseName: Name })) {
        for (const table of tablePage.TableList ?? []) {
          const onTable = await lakeFormation.send(
            new GetResourceLFTagsCommand({
              Resource: { Table: { DatabaseName: Name, Name: table.Name ?? "" } },
              ShowAssignedLFTags: true,
            }),
          );
          tables.push({
            DatabaseName: Name,
            Name: table.Name ?? "",
            ...(table.StorageDescriptor?.Location === undefined ? {} : { Location: table.StorageDescriptor.Location }),
            PartitionKeys: (table.PartitionKeys ?? []).map(column),
            Columns: (table.StorageDescriptor?.Columns ?? []).map(column),
            LFTags: (onTable.LFTagsOnTable ?? []).map(tag),
            LFTagsOnColumns: (onTable.LFTagsOnColumns ?? []).flatMap(({ Name: on = "", LFTags = [] }) =>
              LFTags.length === 0 ? [] : [{ Name: on, LFTags: LFTags.map(tag) }],
            ),
          });
        }
      }
    }
  }
  for await (const page of paginateListDataCellsFilter({ client: lakeFormation }, {}))
    filters.push(...(page.DataCellsFilters ?? []));
  // The SDK's types allow undefined everywhere; the document is AWS's own JSON, so it is passed through it.
  return JSON.parse(
    JSON.stringify({
      format: "lakeward.lake-formation/1",
      account: of.account,
      region: of.region,
      takenAt: of.takenAt,
      settings: settings.DataLakeSettings ?? {},
      registrations,
      tags: tags.map(tag),
      databases: databases.map((database) => ({ ...database, LFTags: database.LFTags.map(tag) })),
      tables,
      permissions,
      filters,
    }),
  );
}

function column({ Name, Type }: { readonly Name?: string | undefined; readonly Type?: string | undefined }): {
  Name: string;
  Type: string;
} {
  return { Name: Name ?? "", Type: Type ?? "" };
}

function tag({
  TagKey,
  TagValues,
}: {
  readonly TagKey?: string | undefined;
  readonly TagValues?: readonly string[] | undefined;
}): {
  TagKey: string;
  TagValues: readonly string[];
} {
  return { TagKey: TagKey ?? "", TagValues: TagValues ?? [] };
}
