import type { GrantedResource } from "./granted-resource.ts";

/** Reads the second half of a grant's id; columns, and values of a tag, are not in it and come back empty. Undefined: not of this form. */
export function resourceOfKey(key: string): GrantedResource | undefined {
  if (key === "catalogue") return { catalogue: true };
  const colon = key.indexOf(":");
  const rest = key.slice(colon + 1);
  if (colon < 0 || rest === "") return undefined;
  const kind = key.slice(0, colon);
  return Object.hasOwn(readers, kind) ? readers[kind]?.(rest) : undefined;
}

const readers: Readonly<Record<string, (rest: string) => GrantedResource | undefined>> = {
  database: (name) => ({ database: { name } }),
  tables: (database) => ({ allTables: { database } }),
  table: (rest) => inTable(rest, (database, name) => ({ table: { database, name } })),
  columns: (rest) => inTable(rest, (database, table) => ({ columns: { database, table, names: [] } })),
  "columns-except": (rest) => inTable(rest, (database, table) => ({ columnsExcept: { database, table, names: [] } })),
  filter: (rest) => {
    const [, database, table, name] = /^([^.]+)\.([^.]+)\.(.+)$/.exec(rest) ?? [];
    return database === undefined || table === undefined || name === undefined
      ? undefined
      : { cellsFilter: { database, table, name } };
  },
  location: (arn) => ({ dataLocation: { arn } }),
  tag: (key) => ({ tag: { key, values: [] } }),
  expression: (name) => ({ tagExpression: { name } }),
  "saved-tags": (rest) =>
    ofType(rest, (resourceType, expression) => ({ savedTagPolicy: { resourceType, expression } })),
  tags: (rest) =>
    ofType(rest, (resourceType, terms) => ({ tagPolicy: { resourceType, expression: readTerms(terms) } })),
};

function inTable(
  rest: string,
  make: (database: string, table: string) => GrantedResource,
): GrantedResource | undefined {
  const [, database, table] = /^([^.]+)\.(.+)$/.exec(rest) ?? [];
  return database === undefined || table === undefined ? undefined : make(database, table);
}

function ofType(
  rest: string,
  make: (resourceType: "DATABASE" | "TABLE", of: string) => GrantedResource,
): GrantedResource | undefined {
  const [, word, of] = /^(database|table):(.+)$/.exec(rest) ?? [];
  return of === undefined ? undefined : make(word === "database" ? "DATABASE" : "TABLE", of);
}

function readTerms(terms: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    terms.split("&").map((term) => {
      const equals = term.indexOf("=");
      return [term.slice(0, equals), term.slice(equals + 1).split("|")];
    }),
  );
}
