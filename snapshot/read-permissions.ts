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

/** Effects: reads settings, locations, vocabulary, permissions, expressions, filters and opt-ins, page by page. */
export async function readPermissions(client: LakeFormationClient) {
  const from = { client };
  const { DataLakeSettings: settings = {} } = await client.send(new GetDataLakeSettingsCommand({}));
  return {
    settings,
    registrations: await all(paginateListResources(from, {}), ({ ResourceInfoList }) => ResourceInfoList),
    tags: await all(paginateListLFTags(from, {}), ({ LFTags }) => LFTags),
    permissions: await all(
      paginateListPermissions(from, {}),
      ({ PrincipalResourcePermissions }) => PrincipalResourcePermissions,
    ),
    expressions: await all(paginateListLFTagExpressions(from, {}), ({ LFTagExpressions }) => LFTagExpressions),
    filters: await all(paginateListDataCellsFilter(from, {}), ({ DataCellsFilters }) => DataCellsFilters),
    optIns: await all(
      paginateListLakeFormationOptIns(from, {}),
      ({ LakeFormationOptInsInfoList }) => LakeFormationOptInsInfoList,
    ),
  };
}

async function all<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  return items;
}
