import { LakeFormationError } from "./lake-formation-error.ts";

/** One tag with the values that match: keys are joined by AND, values by OR. */
export interface TagCondition {
  readonly key: string;
  readonly values: readonly string[];
}

/** What a right is on, in the form in which the model keeps it: names folded, lists sorted, one column or tag value at a time. */
export type Resource =
  | { readonly kind: "catalogue" }
  | { readonly kind: "database"; readonly database: string }
  | { readonly kind: "table"; readonly database: string; readonly table: string }
  | { readonly kind: "allTables"; readonly database: string }
  | { readonly kind: "column"; readonly database: string; readonly table: string; readonly column: string }
  | {
      readonly kind: "excludedColumns";
      readonly database: string;
      readonly table: string;
      readonly excluded: readonly string[];
    }
  | { readonly kind: "cellsFilter"; readonly database: string; readonly table: string; readonly name: string }
  | { readonly kind: "dataLocation"; readonly arn: string }
  | { readonly kind: "tag"; readonly key: string; readonly value: string }
  | { readonly kind: "tagExpression"; readonly name: string }
  | { readonly kind: "databasesByTag"; readonly expression: readonly TagCondition[] }
  | { readonly kind: "tablesByTag"; readonly expression: readonly TagCondition[] }
  | { readonly kind: "databasesBySavedExpression"; readonly name: string }
  | { readonly kind: "tablesBySavedExpression"; readonly name: string };

export type ResourceKind = Resource["kind"];

/** A key that two resources share only if they are the same. */
export function resourceKey(resource: Resource): string {
  switch (resource.kind) {
    case "catalogue":
      return JSON.stringify([resource.kind]);
    case "database":
    case "allTables":
      return JSON.stringify([resource.kind, resource.database]);
    case "table":
      return JSON.stringify([resource.kind, resource.database, resource.table]);
    case "column":
      return JSON.stringify([resource.kind, resource.database, resource.table, resource.column]);
    case "excludedColumns":
      return JSON.stringify([resource.kind, resource.database, resource.table, resource.excluded]);
    case "cellsFilter":
      return JSON.stringify([resource.kind, resource.database, resource.table, resource.name]);
    case "dataLocation":
      return JSON.stringify([resource.kind, resource.arn]);
    case "tag":
      return JSON.stringify([resource.kind, resource.key, resource.value]);
    case "tagExpression":
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
      return JSON.stringify([resource.kind, resource.name]);
    case "databasesByTag":
    case "tablesByTag":
      return JSON.stringify([resource.kind, resource.expression.map((part) => [part.key, part.values])]);
  }
}

/** The thing with which a right on the resource comes to its end: the table of a column, the database of a wildcard. */
export function resourceAnchor(resource: Resource): string {
  switch (resource.kind) {
    case "catalogue":
      return "catalogue";
    case "database":
    case "allTables":
      return databaseAnchor(resource.database);
    case "table":
    case "column":
    case "excludedColumns":
    case "cellsFilter":
      return tableAnchor(resource.database, resource.table);
    case "dataLocation":
      return "dataLocation";
    case "tag":
      return tagAnchor(resource.key);
    case "tagExpression":
      return expressionAnchor(resource.name);
    case "databasesByTag":
    case "tablesByTag":
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
      return "tagPolicy";
  }
}

/** Anchor of a database and its wildcard. */
export function databaseAnchor(database: string): string {
  return `database ${database}`;
}

/** Anchor of a table, its columns and its filters. */
export function tableAnchor(database: string, table: string): string {
  return `table ${database}/${table}`;
}

/** Anchor of the rights on an LF-tag itself. */
export function tagAnchor(key: string): string {
  return `tag ${key}`;
}

/** Anchor of the rights on a saved LF-tag expression itself. */
export function expressionAnchor(name: string): string {
  return `expression ${name}`;
}

/** Glue keeps names of databases, tables and columns in lower case, Lake Formation tag keys and values likewise. */
export function fold(name: string): string {
  return name.toLowerCase();
}

/** Whether a location is another or lies below it. */
export function isWithin(arn: string, above: string): boolean {
  return arn === above || arn.startsWith(`${above}/`);
}

/** `s3://bucket/prefix/` and `arn:aws:s3:::bucket/prefix/` as one ARN without a slash at its end. */
export function locationArn(place: string): string {
  const arn = place.replace(/^s3a?:\/\//, "arn:aws:s3:::").replace(/\/+$/, "");
  if (!/^arn:aws[\w-]*:s3:::[^/]+/.test(arn)) {
    throw LakeFormationError.invalid(`Invalid S3 location: ${place}`);
  }
  return arn;
}
