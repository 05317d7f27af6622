import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { type CellsFilter, filterKey } from "../model-state.ts";
import { pageOf } from "../paging.ts";
import { requireColumns, requireOwnCatalogue, requireTable } from "../read-resource.ts";
import { fold, type Resource } from "../resource.ts";
import { isReader, rightsOn } from "../rights.ts";

/** Data cells filters: columns and rows of a table under a name that can be granted. */
export const cellsFilterOperations: Readonly<Record<string, Operation>> = {
  CreateDataCellsFilter: (context, request, caller) => {
    const filter = readFilter(context, request.part("TableData"), caller);
    const key = filterKey(filter.database, filter.table, filter.name);
    if (context.state.filters.has(key)) {
      throw new LakeFormationError("AlreadyExistsException", `Data cells filter ${filter.name} already exists.`);
    }
    context.state.filters.set(key, filter);
    return {};
  },

  /** Replaces columns and rows at once; its grants stay. */
  UpdateDataCellsFilter: (context, request, caller) => {
    const part = request.part("TableData");
    const filter = readFilter(context, part, caller);
    const held = find(context, filter.database, filter.table, filter.name);
    const version = part.optionalText("VersionId");
    if (version !== undefined && version !== String(held.version)) {
      throw new LakeFormationError(
        "ConcurrentModificationException",
        `Data cells filter ${filter.name} was changed meanwhile.`,
      );
    }
    const key = filterKey(filter.database, filter.table, filter.name);
    context.state.filters.set(key, { ...filter, version: held.version + 1 });
    return {};
  },

  GetDataCellsFilter: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const place = readPlace(request);
    if (!mayRead(context, caller, place)) throw LakeFormationError.denied();
    return { DataCellsFilter: wire(context, find(context, place.database, place.table, place.name)) };
  },

  /** Its grants end with it. */
  DeleteDataCellsFilter: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const place = readPlace(request);
    const rights = rightsOn(context, caller, place);
    if (!rights.grantable.has("SELECT") && !rights.permissions.has("DROP")) throw LakeFormationError.denied();
    find(context, place.database, place.table, place.name);
    context.state.filters.delete(filterKey(place.database, place.table, place.name));
    context.state.grants.remove(place);
    return {};
  },

  ListDataCellsFilter: (context, request, caller) => {
    const table = request.has("Table") ? readTable(context, request.part("Table")) : undefined;
    const found = [...context.state.filters.values()]
      .filter((filter) => table === undefined || (filter.database === table.database && filter.table === table.table))
      .filter(({ database, table, name }) => mayRead(context, caller, { kind: "cellsFilter", database, table, name }))
      .map((filter) => ({ key: filterKey(filter.database, filter.table, filter.name), filter }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const { items, next } = pageOf(
      request,
      found.map(({ filter }) => wire(context, filter)),
    );
    return { DataCellsFilters: items, ...next };
  },
};

type FilterResource = Extract<Resource, { kind: "cellsFilter" }>;

/** Who may pass SELECT of the table on may make filters of it (developer guide, "Data filtering and cell-level security"). */
function readFilter(context: ModelContext, part: ApiRequest, caller: string): CellsFilter {
  requireOwnCatalogue(context, part);
  const { database, table, name } = readPlace(part);
  const names = part.optionalTexts("ColumnNames");
  const wildcard = part.optionalPart("ColumnWildcard");
  if ((names === undefined || names.length === 0) === (wildcard === undefined)) {
    throw LakeFormationError.invalid("Exactly one of ColumnNames and ColumnWildcard is required.");
  }
  const rowExpression = readRows(part.optionalPart("RowFilter"));
  if (!rightsOn(context, caller, { kind: "table", database, table }).grantable.has("SELECT"))
    throw LakeFormationError.denied();
  requireTable(context, database, table);
  const listed = [...new Set((names ?? wildcard?.texts("ExcludedColumnNames") ?? []).map(fold))];
  requireColumns(context, database, table, listed);
  return {
    database,
    table,
    name,
    ...(wildcard === undefined ? { columns: listed } : { excluded: listed }),
    ...(rowExpression === undefined ? {} : { rowExpression }),
    version: 1,
  };
}

/** Undefined: all rows. */
function readRows(part: ApiRequest | undefined): string | undefined {
  if (part === undefined) return undefined;
  if (part.has("FilterExpression") === part.has("AllRowsWildcard")) {
    throw LakeFormationError.invalid("RowFilter must have exactly one of FilterExpression and AllRowsWildcard.");
  }
  return part.optionalText("FilterExpression");
}

function readPlace(part: ApiRequest): FilterResource {
  return {
    kind: "cellsFilter",
    database: fold(part.text("DatabaseName")),
    table: fold(part.text("TableName")),
    name: part.text("Name"),
  };
}

function readTable(
  context: ModelContext,
  part: ApiRequest,
): { readonly database: string; readonly table: string } | undefined {
  requireOwnCatalogue(context, part);
  const database = fold(part.text("DatabaseName"));
  const table = fold(part.text("Name"));
  requireTable(context, database, table);
  return { database, table };
}

function find(context: ModelContext, database: string, table: string, name: string): CellsFilter {
  const filter = context.state.filters.get(filterKey(database, table, name));
  if (filter === undefined) {
    throw LakeFormationError.missing(`Data cells filter ${name} not found.`);
  }
  return filter;
}

function mayRead(context: ModelContext, caller: string, filter: FilterResource): boolean {
  const { permissions, grantable } = rightsOn(context, caller, filter);
  return isReader(context, caller) || permissions.size + grantable.size > 0;
}

function wire(context: ModelContext, filter: CellsFilter): Readonly<Record<string, unknown>> {
  return {
    TableCatalogId: context.account,
    DatabaseName: filter.database,
    TableName: filter.table,
    Name: filter.name,
    RowFilter:
      filter.rowExpression === undefined ? { AllRowsWildcard: {} } : { FilterExpression: filter.rowExpression },
    ...(filter.columns === undefined
      ? { ColumnWildcard: { ExcludedColumnNames: filter.excluded ?? [] } }
      : { ColumnNames: filter.columns }),
    VersionId: String(filter.version),
  };
}
