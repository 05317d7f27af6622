import type { ModelContext, Operation } from "../model-context.ts";
import { pageOf } from "../paging.ts";
import { listGrants } from "../permission-listing.ts";
import { requireOwnCatalogue } from "../read-resource.ts";
import { locationArn, type Resource } from "../resource.ts";
import { visibleGrants } from "../visible-grants.ts";

/** GetEffectivePermissionsForPath: grants on the databases and tables that lie at the path, and on the location itself. */
export const getEffectivePermissionsForPath: Operation = (context, request, caller) => {
  requireOwnCatalogue(context, request);
  const path = locationArn(request.text("ResourceArn"));
  const found = context.state.grants.all().filter((grant) => liesAt(context, grant.resource, path));
  const { items, next } = pageOf(request, listGrants(context, visibleGrants(context, caller, found)));
  return { Permissions: items, ...next };
};

function liesAt(context: ModelContext, resource: Resource, path: string): boolean {
  switch (resource.kind) {
    case "dataLocation":
      return resource.arn === path;
    case "database":
    case "allTables": {
      const location = context.catalogue.database(resource.database)?.locationUri;
      return isAt(location, path);
    }
    case "table":
    case "column":
    case "excludedColumns":
    case "cellsFilter":
      return isAt(context.catalogue.table(resource.database, resource.table)?.location, path);
    case "catalogue":
    case "tag":
    case "tagExpression":
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
    case "databasesByTag":
    case "tablesByTag":
      return false;
  }
}

function isAt(location: string | undefined, path: string): boolean {
  return location !== undefined && /^s3a?:/.test(location) && locationArn(location) === path;
}
