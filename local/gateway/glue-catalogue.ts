import type { Database, TableInput } from "@aws-sdk/client-glue";
import type {
  Catalogue,
  CatalogueDatabase,
  CatalogueTable,
  PrincipalPermissions,
} from "../../provider/lake-formation/model/catalogue.ts";

/** A database as it is kept here: table defaults are resolved when it is made, as Glue shows them afterwards. */
interface KnownDatabase {
  readonly facts: CatalogueDatabase;
  readonly tables: Map<string, CatalogueTable>;
}

/** What passed by of the Glue catalogue; Lake Formation's model asks it, nothing else is decided here. */
export class GlueCatalogue implements Catalogue {
  readonly #databases = new Map<string, KnownDatabase>();

  database(name: string): CatalogueDatabase | undefined {
    return this.#databases.get(name.toLowerCase())?.facts;
  }

  table(database: string, name: string): CatalogueTable | undefined {
    return this.#databases.get(database.toLowerCase())?.tables.get(name.toLowerCase());
  }

  databases(): readonly string[] {
    return [...this.#databases.keys()];
  }

  tables(database: string): readonly string[] {
    return [...(this.#databases.get(database.toLowerCase())?.tables.keys() ?? [])];
  }

  /** Puts in a database, or new facts of one whose tables stay. */
  putDatabase(
    input: Pick<Database, "LocationUri">,
    name: string,
    createdBy: string,
    defaults: readonly PrincipalPermissions[],
  ): void {
    const facts: CatalogueDatabase = {
      name: name.toLowerCase(),
      createdBy,
      createTableDefaultPermissions: defaults,
      ...(input.LocationUri === undefined ? {} : { locationUri: input.LocationUri }),
    };
    const tables = this.#databases.get(facts.name)?.tables ?? new Map<string, CatalogueTable>();
    this.#databases.set(facts.name, { facts, tables });
  }

  /** Puts in a table, or its new definition; who created it stays. */
  putTable(
    database: string,
    input: Pick<TableInput, "Name" | "StorageDescriptor" | "PartitionKeys">,
    createdBy: string,
  ): void {
    const name = (input.Name ?? "").toLowerCase();
    const location = input.StorageDescriptor?.Location;
    this.#databases.get(database.toLowerCase())?.tables.set(name, {
      name,
      columns: (input.StorageDescriptor?.Columns ?? []).map((column) => column.Name ?? ""),
      partitionKeys: (input.PartitionKeys ?? []).map((column) => column.Name ?? ""),
      createdBy: this.table(database, name)?.createdBy ?? createdBy,
      ...(location === undefined ? {} : { location }),
    });
  }

  dropTable(database: string, name: string): void {
    this.#databases.get(database.toLowerCase())?.tables.delete(name.toLowerCase());
  }

  dropDatabase(name: string): void {
    this.#databases.delete(name.toLowerCase());
  }
}
