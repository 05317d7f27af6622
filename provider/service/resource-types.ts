import { dataCellsFilter } from "../lake-formation/data-cells-filter.ts";
import { grant } from "../lake-formation/grant.ts";
import { settings } from "../lake-formation/settings.ts";
import { tag } from "../lake-formation/tag.ts";
import { operations, type ResourceOperations } from "./resource-operations.ts";

/** Every resource type of the provider, by its token. */
export const resourceTypes: Readonly<Record<string, ResourceOperations>> = {
  "lakeward:lakeformation:DataCellsFilter": operations(dataCellsFilter),
  "lakeward:lakeformation:Grant": operations(grant),
  "lakeward:lakeformation:Settings": operations(settings),
  "lakeward:lakeformation:Tag": operations(tag),
};
