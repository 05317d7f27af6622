import {
  GetDataLakeSettingsCommand,
  type LakeFormationClient,
  paginateListDataCellsFilter,
  paginateListLakeFormationOptIns,
  paginateListLFTagExpressions,
  paginateListLFTags,
  paginateListPermissions,
  paginateListResources,
} from "@aws-sdk/client-lakeformation";
import { allItems } from "./all-items.ts";

/** Effects: reads settings, locations, vocabulary, permissions, expressions, filters and opt-ins, page by page. */
export async function readPermissions(client: LakeFormationClient) {
  const from = { client };
  const { DataLakeSettings: settings = {} } = await client.send(new GetDataLakeSettingsCommand({}));
  return {
    settings,
    registrations: await allItems(paginateListResources(from, {}), ({ ResourceInfoList }) => ResourceInfoList),
    tags: await allItems(paginateListLFTags(from, {}), ({ LFTags }) => LFTags),
    permissions: await allItems(
      paginateListPermissions(from, {}),
      ({ PrincipalResourcePermissions }) => PrincipalResourcePermissions,
    ),
    expressions: await allItems(paginateListLFTagExpressions(from, {}), ({ LFTagExpressions }) => LFTagExpressions),
    filters: await allItems(paginateListDataCellsFilter(from, {}), ({ DataCellsFilters }) => DataCellsFilters),
    optIns: await allItems(
      paginateListLakeFormationOptIns(from, {}),
      ({ LakeFormationOptInsInfoList }) => LakeFormationOptInsInfoList,
    ),
  };
}
