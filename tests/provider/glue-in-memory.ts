import type { Catalogue, CatalogueDatabase, CatalogueTable } from "../../provider/lake-formation/model/catalogue.ts";
import type { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";

type Json = Readonly<Record<string, unknown>>;

interface Database {
  readonly input: Json;
  readonly tables: Map<string, Json>;
}

/** As much of Glue as the provider calls; tells Lake Formation about what is made and dropped. */
export class GlueInMemory implements Catalogue {
  readonly #databases = new Map<string, Database>();
  readonly #tell: (event: (model: LakeFormationModel) => void) => void;
  readonly #creator: string;

  constructor(tell: (event: (model: LakeFormationModel) => void) => void, creator: string) {
    this.#tell = tell;
    this.#creator = creator;
  }

  addDatabase(input: Json & { readonly Name: string }): void {
    this.#databases.set(input.Name, { input, tables: new Map() });
    this.#tell((model) => model.databaseCreated(input.Name));
  }

  dropDatabase(name: string): void {
    this.#databases.delete(name);
    this.#tell((model) => model.databaseDropped(name));
  }

  addTable(database: string, table: Json & { readonly Name: string }): void {
    this.#database(database).tables.set(table.Name, table);
    this.#tell((model) => model.tableCreated(database, table.Name, this.#creator));
  }

  table(database: string, name: string): CatalogueTable | undefined {
    const found = this.#databases.get(database)?.tables.get(name);
    if (found === undefined) return undefined;
    return {
      name,
      columns: columnsOf(found).map((column) => String(column.Name)),
      partitionKeys: [],
      createdBy: this.#creator,
    };
  }

  tables(database: string): readonly string[] {
    return [...(this.#databases.get(database)?.tables.keys() ?? [])];
  }

  database(name: string): CatalogueDatabase | undefined {
    const found = this.#databases.get(name);
    if (found === undefined) return undefined;
    const defaults = found.input.CreateTableDefaultPermissions as CatalogueDatabase["createTableDefaultPermissions"];
    return { name, createTableDefaultPermissions: defaults, createdBy: this.#creator };
  }

  /** A table as Glue returns it, to be looked at or changed behind the provider's back. */
  raw(database: string, table: string): Json | undefined {
    return this.#databases.get(database)?.tables.get(table);
  }

  change(database: string, table: string, to: Json): void {
    this.#database(database).tables.set(table, to);
  }

  snapshot(): unknown {
    return [...this.#databases].map(([name, { input, tables }]) => ({ name, input, tables: [...tables] }));
  }

  call(operation: string, request: object): unknown {
    const given = request as Json;
    const database = this.#database(String(given.DatabaseName ?? given.Name));
    const name = String(given.Name);
    switch (operation) {
      case "GetDatabase":
        return { Database: { ...database.input, CreateTime: 0, CatalogId: "111122223333" } };
      case "UpdateDatabase":
        this.#databases.set(name, { ...database, input: given.DatabaseInput as Json });
        return {};
      case "GetTables":
        return { TableList: [...database.tables.values()] };
      case "GetTable":
        return { Table: { ...this.#table(database, name), VersionId: versionOf(this.#table(database, name)) } };
      case "CreateTable":
        if (database.tables.has(name)) throw refusal("AlreadyExistsException", `Table ${name} already exists.`);
        this.addTable(String(given.DatabaseName), { ...icebergTable(given, {}), Name: name });
        return {};
      case "UpdateTable":
        if (![undefined, versionOf(this.#table(database, name))].includes(given.VersionId as string | undefined))
          throw refusal("ConcurrentModificationException", `Table ${name} has changed.`);
        database.tables.set(name, { ...icebergTable(given, this.#table(database, name)), Name: name });
        return {};
      case "DeleteTable":
        this.#table(database, name);
        database.tables.delete(name);
        this.#tell((model) => model.tableDropped(String(given.DatabaseName), name));
        return {};
      default:
        throw new Error(`${operation} is not here`);
    }
  }

  #database(name: string): Database {
    const found = this.#databases.get(name);
    if (found === undefined) throw refusal("EntityNotFoundException", `Database ${name} not found.`);
    return found;
  }

  #table(database: Database, name: string): Json {
    const found = database.tables.get(name);
    if (found === undefined) throw refusal("EntityNotFoundException", `Table ${name} not found.`);
    return found;
  }
}

function refusal(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

/** Another with every change of an Iceberg table. */
function versionOf({ Parameters }: Json): string {
  return String((Parameters as Json | undefined)?.version ?? 0);
}

function columnsOf(table: Json): readonly Json[] {
  const { Columns = [] } = (table.StorageDescriptor ?? {}) as { Columns?: readonly Json[] };
  return Columns;
}

/** Iceberg's word → Glue's, as the catalogue shows it. */
const glueTypes: Readonly<Record<string, string>> = { long: "bigint" };

/** The table that Glue keeps of an Iceberg create or update. */
function icebergTable(request: Json, before: Json): Json {
  const { IcebergInput } = (request.OpenTableFormatInput ?? {}) as {
    IcebergInput?: { CreateIcebergTableInput: Json };
  };
  const { UpdateIcebergInput } = (request.UpdateOpenTableFormatInput ?? {}) as {
    UpdateIcebergInput?: { UpdateIcebergTableInput: { Updates: readonly Json[] } };
  };
  const updates = UpdateIcebergInput?.UpdateIcebergTableInput.Updates ?? [];
  const removals = updates.filter(({ Action }) => Action === "remove-properties");
  const gone = new Set(removals.flatMap(({ Properties }) => Object.keys(Properties ?? {})));
  const given = IcebergInput?.CreateIcebergTableInput ?? updates.find(({ Action }) => Action === undefined);
  if (given === undefined && removals.length > 0) return { ...before, Parameters: lacking(before.Parameters, gone) };
  if (given === undefined) throw refusal("InvalidInputException", "not an Iceberg request");
  const { Fields } = given.Schema as { Fields: readonly Json[] };
  const parameters = (before.Parameters ?? { table_type: "ICEBERG" }) as Json;
  const version = Number(parameters.version ?? 0) + 1;
  return {
    StorageDescriptor: {
      Location: given.Location,
      Columns: Fields.map((field) => ({
        Name: field.Name,
        Type: glueTypes[String(field.Type)] ?? String(field.Type).replace(", ", ","),
        ...(field.Doc !== undefined && { Comment: field.Doc }),
        Parameters: {
          "iceberg.field.id": String(field.Id),
          "iceberg.field.current": "true",
          "iceberg.field.optional": String(!field.Required),
        },
      })),
    },
    Parameters: {
      ...lacking(parameters, gone),
      ...(given.Properties as Json | undefined),
      version: String(version),
      metadata_location: `s3://x/metadata/${version}.json`,
    },
  };
}

function lacking(parameters: unknown, gone: ReadonlySet<string>): Json {
  return Object.fromEntries(Object.entries((parameters ?? {}) as Json).filter(([key]) => !gone.has(key)));
}
