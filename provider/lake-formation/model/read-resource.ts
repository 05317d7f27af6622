import type { ApiRequest } from "./api-request.ts";
import { LakeFormationError } from "./lake-formation-error.ts";
import type { ModelContext } from "./model-context.ts";
import { filterKey } from "./model-state.ts";
import { registrationOf } from "./registered-location.ts";
import { fold, locationArn, type Resource, type TagCondition } from "./resource.ts";

/** Name under which the API lists a grant on all tables of a database. */
export const allTablesName = "ALL_TABLES";

/**
 * The resource of a request in the model's form. Columns and tag values come back one by one, since each is granted and revoked
 * by itself. Throws InvalidInputException unless exactly one kind of resource is named; existence is checked by `requireResource`.
 */
export function readResource(context: ModelContext, request: ApiRequest): readonly Resource[] {
  const [kind, ...others] = request.names;
  if (kind === undefined || others.length > 0)
    throw LakeFormationError.invalid("Resource must have exactly one of the fields set.");
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (read === undefined) throw LakeFormationError.invalid(`${kind} is not a resource.`);
  const part = request.part(kind);
  requireOwnCatalogue(context, part);
  return read(part);
}

/** Refuses another account's catalogue: the model holds one account. */
export function requireOwnCatalogue(context: ModelContext, request: ApiRequest): void {
  for (const member of ["CatalogId", "Id", "TableCatalogId"]) {
    const named = request.optionalText(member);
    if (named !== undefined && named !== context.account) {
      throw LakeFormationError.denied();
    }
  }
}

/** Throws EntityNotFoundException or InvalidInputException unless the resource is there to be granted. */
export function requireResource(context: ModelContext, resource: Resource): void {
  switch (resource.kind) {
    case "catalogue":
      return;
    case "database":
    case "allTables":
      requireDatabase(context, resource.database);
      return;
    case "table":
      requireTable(context, resource.database, resource.table);
      return;
    case "column":
      requireColumns(context, resource.database, resource.table, [resource.column]);
      return;
    case "excludedColumns":
      requireColumns(context, resource.database, resource.table, resource.excluded);
      return;
    case "cellsFilter":
      requireTable(context, resource.database, resource.table);
      if (!context.state.filters.has(filterKey(resource.database, resource.table, resource.name))) {
        throw LakeFormationError.missing(`Data cells filter ${resource.name} not found.`);
      }
      return;
    case "dataLocation":
      requireRegisteredLocation(context, resource.arn);
      return;
    case "tag":
      requireTagValues(context, { key: resource.key, values: [resource.value] });
      return;
    case "tagExpression":
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
      if (!context.state.expressions.has(resource.name))
        throw LakeFormationError.missing(`LF-Tag expression ${resource.name} does not exist.`);
      return;
    case "databasesByTag":
    case "tablesByTag":
      for (const condition of resource.expression) requireTagValues(context, condition);
  }
}

/** Throws EntityNotFoundException unless Glue knows the database. */
function requireDatabase(context: ModelContext, database: string): void {
  if (context.catalogue.database(database) === undefined)
    throw LakeFormationError.missing(`Database ${database} not found.`);
}

/** Columns and partition keys of the table, folded; throws EntityNotFoundException unless Glue knows it. */
export function requireTable(context: ModelContext, database: string, table: string): readonly string[] {
  requireDatabase(context, database);
  const found = context.catalogue.table(database, table);
  if (found === undefined) throw LakeFormationError.missing(`Table ${table} not found in database ${database}.`);
  return [...found.columns, ...found.partitionKeys].map(fold);
}

/** Throws InvalidInputException unless the table has the columns. */
export function requireColumns(
  context: ModelContext,
  database: string,
  table: string,
  columns: readonly string[],
): void {
  const known = requireTable(context, database, table);
  const unknown = columns.filter((column) => !known.includes(column));
  if (unknown.length > 0) {
    throw LakeFormationError.invalid(
      `Permissions modification is invalid: cannot grant/revoke permission on non-existent column: ${unknown.join(", ")}.`,
    );
  }
}

/** Throws InvalidInputException unless the location or one above it is registered. */
export function requireRegisteredLocation(context: ModelContext, arn: string): void {
  if (registrationOf(context, arn) === undefined)
    throw LakeFormationError.invalid("Permissions modification is invalid. Please register the S3 path first.");
}

function requireTagValues(context: ModelContext, condition: TagCondition): void {
  const tag = context.state.tags.get(condition.key);
  if (tag === undefined) throw LakeFormationError.missing(`Tag key ${condition.key} does not exist.`);
  const unknown = condition.values.filter((value) => value !== "*" && !tag.values.includes(value));
  if (unknown.length > 0)
    throw LakeFormationError.missing(`Tag ${condition.key} does not have the values: ${unknown.join(", ")}.`);
}

const readers: Readonly<Record<string, (part: ApiRequest) => readonly Resource[]>> = {
  Catalog: () => [{ kind: "catalogue" }],
  Database: (part) => [{ kind: "database", database: fold(part.text("Name")) }],
  Table: (part) => {
    const database = fold(part.text("DatabaseName"));
    const name = part.optionalText("Name");
    if (part.has("TableWildcard") ? name !== undefined && name !== allTablesName : name === undefined) {
      throw LakeFormationError.invalid("Table must have exactly one of Name and TableWildcard.");
    }
    if (name === undefined || name === allTablesName) return [{ kind: "allTables", database }];
    return [{ kind: "table", database, table: fold(name) }];
  },
  TableWithColumns: readColumns,
  DataCellsFilter: (part) => [
    {
      kind: "cellsFilter",
      database: fold(part.text("DatabaseName")),
      table: fold(part.text("TableName")),
      name: part.text("Name"),
    },
  ],
  DataLocation: (part) => [{ kind: "dataLocation", arn: locationArn(part.text("ResourceArn")) }],
  LFTag: (part) => {
    const { key, values } = readCondition(part);
    return values.map((value) => ({ kind: "tag", key, value }));
  },
  LFTagPolicy: (part) => {
    const type = part.text("ResourceType");
    if (type !== "DATABASE" && type !== "TABLE")
      throw LakeFormationError.invalid(`ResourceType ${type} must be DATABASE or TABLE.`);
    const saved = part.optionalText("ExpressionName");
    if (saved === undefined)
      return [{ kind: type === "DATABASE" ? "databasesByTag" : "tablesByTag", expression: readExpression(part) }];
    if (part.has("Expression"))
      throw LakeFormationError.invalid("LFTagPolicy must have exactly one of Expression and ExpressionName.");
    return [{ kind: type === "DATABASE" ? "databasesBySavedExpression" : "tablesBySavedExpression", name: saved }];
  },
  LFTagExpression: (part) => [{ kind: "tagExpression", name: part.text("Name") }],
};

function readColumns(part: ApiRequest): readonly Resource[] {
  const database = fold(part.text("DatabaseName"));
  const name = part.text("Name");
  const names = part.optionalTexts("ColumnNames");
  const wildcard = part.optionalPart("ColumnWildcard");
  if ((names === undefined || names.length === 0) === (wildcard === undefined)) {
    throw LakeFormationError.invalid("TableWithColumns must have exactly one of ColumnNames and ColumnWildcard.");
  }
  const excluded = sorted(wildcard?.texts("ExcludedColumnNames") ?? []);
  if (name === allTablesName) {
    if (names !== undefined || excluded.length > 0)
      throw LakeFormationError.invalid("Columns cannot be named for all tables.");
    return [{ kind: "allTables", database }];
  }
  const table = fold(name);
  if (names !== undefined && names.length > 0) {
    return sorted(names).map((column) => ({ kind: "column", database, table, column }));
  }
  if (excluded.length === 0) return [{ kind: "table", database, table }];
  return [{ kind: "excludedColumns", database, table, excluded }];
}

/** A tag expression: keys in order, each once, each with at least one value. */
export function readExpression(part: ApiRequest): readonly TagCondition[] {
  const conditions = part.parts("Expression").map(readCondition);
  if (conditions.length === 0) throw LakeFormationError.invalid("Expression must have at least one LF-Tag.");
  const keys = new Set(conditions.map((condition) => condition.key));
  if (keys.size < conditions.length) throw LakeFormationError.invalid("Expression must not name an LF-Tag key twice.");
  return conditions.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Key and values of an LF-tag, folded; at least one value. */
export function readCondition(part: ApiRequest): TagCondition {
  const values = sorted(part.texts("TagValues"));
  if (values.length === 0) throw LakeFormationError.invalid("TagValues must not be empty.");
  return { key: fold(part.text("TagKey")), values };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(fold))].sort();
}
