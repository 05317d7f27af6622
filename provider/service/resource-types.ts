import { icebergTable } from "../iceberg/iceberg-table.ts";
import { baseline } from "../lake-formation/baseline.ts";
import { creatorRights } from "../lake-formation/creator-rights.ts";
import { dataCellsFilter } from "../lake-formation/data-cells-filter.ts";
import { grant } from "../lake-formation/grant.ts";
import { openAccessRevoked } from "../lake-formation/open-access-revoked.ts";
import { optIn } from "../lake-formation/opt-in.ts";
import { registration } from "../lake-formation/registration.ts";
import { settings } from "../lake-formation/settings.ts";
import { tag } from "../lake-formation/tag.ts";
import { tagAssignment } from "../lake-formation/tag-assignment.ts";
import { tagExpression } from "../lake-formation/tag-expression.ts";
import { operations, type ResourceOperations } from "./resource-operations.ts";

/** Every resource type of the provider, by its token. */
export const resourceTypes: Readonly<Record<string, ResourceOperations>> = {
  "lakeward:glue:IcebergTable": operations(icebergTable),
  "lakeward:lakeformation:Baseline": operations(baseline),
  "lakeward:lakeformation:CreatorRights": operations(creatorRights),
  "lakeward:lakeformation:DataCellsFilter": operations(dataCellsFilter),
  "lakeward:lakeformation:Grant": operations(grant),
  "lakeward:lakeformation:OpenAccessRevoked": operations(openAccessRevoked),
  "lakeward:lakeformation:OptIn": operations(optIn),
  "lakeward:lakeformation:Registration": operations(registration),
  "lakeward:lakeformation:Settings": operations(settings),
  "lakeward:lakeformation:Tag": operations(tag),
  "lakeward:lakeformation:TagAssignment": operations(tagAssignment),
  "lakeward:lakeformation:TagExpression": operations(tagExpression),
};
