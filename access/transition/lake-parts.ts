/** A resource as a plan or a stack's export has it. */
export interface TransitionResource {
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Which tables a principal reads whole: those whose tags match, or all of a database. */
export interface Pattern {
  readonly principal: string;
  readonly database: string | null;
  /** Tag key → values. */
  readonly expression: Readonly<Record<string, readonly string[]>>;
}

export interface Table {
  /** `database.table`. */
  readonly name: string;
  readonly database: string;
  readonly columns: readonly string[];
}

/** What of a state decides who reads which columns of which tables. */
export interface LakeParts {
  /** By principal and what they match. */
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** By `database.table`. */
  readonly tables: ReadonlyMap<string, Table>;
  /** By database, or `database.table`. */
  readonly tags: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Columns that a principal reads through a filter of every row, by principal and `database.table`. */
  readonly filtered: ReadonlyMap<string, ReadonlySet<string>>;
}

type Inputs = Readonly<Record<string, unknown>>;
const reading = ["SELECT", "ALL"];

/** Takes out of resources what decides who reads what; other resources are passed over. */
export function lakeParts(resources: readonly TransitionResource[]): LakeParts {
  const patterns = new Map<string, Pattern>();
  const tables = new Map<string, Table>();
  const tags = new Map<string, Readonly<Record<string, string>>>();
  const filters = new Map<string, readonly string[]>();
  const filtered = new Map<string, Set<string>>();
  const grants: { readonly principal: string; readonly filter: string; readonly table: string }[] = [];
  for (const { type, inputs } of resources) {
    switch (type) {
      case "lakeward:glue:IcebergTable":
        addTable(tables, inputs.database, inputs.table, inputs.columns);
        break;
      case "aws:glue/catalogTable:CatalogTable":
        addTable(tables, inputs.databaseName, inputs.name, partOf(inputs.storageDescriptor).columns);
        break;
      case "lakeward:lakeformation:TagAssignment": {
        const { database, table } = inputs;
        const place = table === undefined ? String(database) : `${database}.${table}`;
        tags.set(place, textsOf(inputs.tags));
        break;
      }
      case "lakeward:lakeformation:DataCellsFilter":
        if (inputs.rowExpression === undefined)
          filters.set(`${inputs.database}.${inputs.table} ${inputs.filterName}`, listOf(inputs.columns).map(String));
        break;
      case "lakeward:lakeformation:Grant": {
        const principal = String(inputs.principal);
        const on = partOf(inputs.on);
        if (!listOf(inputs.permissions).some((word) => reading.includes(String(word)))) break;
        if (on.cellsFilter !== undefined) {
          const { database, table, name } = partOf(on.cellsFilter);
          grants.push({ principal, filter: `${database}.${table} ${name}`, table: `${database}.${table}` });
        }
        const pattern = patternOf(principal, on);
        if (pattern !== undefined) patterns.set(JSON.stringify(pattern), pattern);
        break;
      }
      default:
    }
  }
  for (const { principal, filter, table } of grants) {
    const key = `${principal} ${table}`;
    filtered.set(key, new Set([...(filtered.get(key) ?? []), ...(filters.get(filter) ?? [])]));
  }
  return { patterns, tables, tags, filtered };
}

function patternOf(principal: string, on: Inputs): Pattern | undefined {
  if (on.allTables !== undefined) return { principal, database: String(partOf(on.allTables).database), expression: {} };
  const { resourceType, expression } = partOf(on.tagPolicy);
  if (resourceType !== "TABLE") return undefined;
  const terms = Object.entries(partOf(expression)).map(([key, values]) => [key, listOf(values).map(String)] as const);
  return { principal, database: null, expression: Object.fromEntries(terms.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function addTable(tables: Map<string, Table>, database: unknown, table: unknown, columns: unknown): void {
  const name = `${database}.${table}`;
  tables.set(name, {
    name,
    database: String(database),
    columns: listOf(columns).map((column) => String(partOf(column).name)),
  });
}

function partOf(value: unknown): Inputs {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(partOf(value)).map(([key, text]) => [key, String(text)]));
}
