import type { ModelContext, Operation } from "../model-context.ts";
import { pageOf } from "../paging.ts";
import { readExpression, requireOwnCatalogue, requireResource } from "../read-resource.ts";
import { fold, type Resource, tableAnchor } from "../resource.ts";
import { isReader, rightsOn } from "../rights.ts";
import { matches, tagsOfColumn, tagsOfDatabase, tagsOfTable } from "../tag-inheritance.ts";
import { wireTags } from "../wire-tags.ts";

/** Databases and tables by their LF-tags, own or inherited; a table is found through one of its columns, too. */
export const tagSearchOperations: Readonly<Record<string, Operation>> = {
  SearchDatabasesByLFTags: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const expression = readExpression(request);
    requireResource(context, { kind: "databasesByTag", expression });
    const found = taggedDatabases(context)
      .filter((database) => mayDescribe(context, caller, { kind: "database", database }))
      .filter((database) => matches(expression, tagsOfDatabase(context.state, database)))
      .map((database) => ({
        Database: { CatalogId: context.account, Name: database },
        LFTags: wireTags(context, tagsOfDatabase(context.state, database)),
      }));
    const { items, next } = pageOf(request, found);
    return { DatabaseList: items, ...next };
  },

  SearchTablesByLFTags: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const expression = readExpression(request);
    requireResource(context, { kind: "tablesByTag", expression });
    const found = taggedDatabases(context)
      .flatMap((database) =>
        [...context.catalogue.tables(database)]
          .map(fold)
          .sort()
          .map((table) => ({ database, table })),
      )
      .filter(({ database, table }) => mayDescribe(context, caller, { kind: "table", database, table }))
      .flatMap(({ database, table }) => {
        const columns = [...(context.state.tagged.get(tableAnchor(database, table))?.columns.keys() ?? [])].sort();
        const found = columns.filter((column) =>
          matches(expression, tagsOfColumn(context.state, database, table, column)),
        );
        const tags = tagsOfTable(context.state, database, table);
        if (found.length === 0 && !matches(expression, tags)) return [];
        return [
          {
            Table: { CatalogId: context.account, DatabaseName: database, Name: table },
            LFTagOnDatabase: wireTags(context, tagsOfDatabase(context.state, database)),
            LFTagsOnTable: wireTags(context, tags),
            LFTagsOnColumns: found.map((column) => ({
              Name: column,
              LFTags: wireTags(context, tagsOfColumn(context.state, database, table, column)),
            })),
          },
        ];
      });
    const { items, next } = pageOf(request, found);
    return { TableList: items, ...next };
  },
};

/** Only where a tag stands, on the database or below it, can a search find something. */
function taggedDatabases(context: ModelContext): readonly string[] {
  return [...new Set([...context.state.tagged.values()].map(({ database }) => database))].sort();
}

function mayDescribe(context: ModelContext, caller: string, resource: Resource): boolean {
  return isReader(context, caller) || rightsOn(context, caller, resource).permissions.size > 0;
}
