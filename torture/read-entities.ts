import { type GlueClient, paginateGetTables } from "@aws-sdk/client-glue";
import {
  GetDataLakeSettingsCommand,
  GetResourceLFTagsCommand,
  type LakeFormationClient,
  paginateListDataCellsFilter,
  paginateListLFTags,
  paginateListPermissions,
  paginateListResources,
  type Resource,
} from "@aws-sdk/client-lakeformation";
import { allItems } from "../snapshot/all-items.ts";

/** Effects: reads all that Lake Formation and Glue say of the account and of one database. Reads only; by an administrator. */
export async function readEntities(lakeFormation: LakeFormationClient, glue: GlueClient, database: string) {
  const of = { client: lakeFormation };
  const { DataLakeSettings: settings } = await lakeFormation.send(new GetDataLakeSettingsCommand({}));
  const tables = await allItems(
    paginateGetTables({ client: glue }, { DatabaseName: database }),
    (page) => page.TableList,
  );
  const tagsOf = async (resource: Resource) => {
    const { $metadata: _, ...tags } = await lakeFormation.send(new GetResourceLFTagsCommand({ Resource: resource }));
    return tags;
  };
  const tagged = await Promise.all(
    tables.map(async ({ Name = "" }) => ({ Name, tags: await tagsOf({ Table: { DatabaseName: database, Name } }) })),
  );
  return {
    settings,
    locations: await allItems(paginateListResources(of, {}), (page) => page.ResourceInfoList),
    vocabulary: await allItems(paginateListLFTags(of, {}), (page) => page.LFTags),
    tagged: [...tagged, { Name: database, tags: await tagsOf({ Database: { Name: database } }) }],
    permissions: await allItems(paginateListPermissions(of, {}), (page) => page.PrincipalResourcePermissions),
    filters: await allItems(paginateListDataCellsFilter(of, {}), (page) => page.DataCellsFilters),
    tables: tables.map(({ Name, Description, StorageDescriptor }) => ({
      Name,
      Description,
      // Glue goes on naming the columns that an Iceberg table had once.
      Columns: StorageDescriptor?.Columns?.filter(
        ({ Parameters }) => Parameters?.["iceberg.field.current"] !== "false",
      ),
    })),
  };
}
