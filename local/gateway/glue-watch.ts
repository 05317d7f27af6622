import type {
  BatchDeleteTableRequest,
  CreateDatabaseRequest,
  CreateTableRequest,
  DeleteDatabaseRequest,
  DeleteTableRequest,
  UpdateDatabaseRequest,
  UpdateTableRequest,
} from "@aws-sdk/client-glue";
import type { PrincipalPermissions } from "../../provider/lake-formation/model/catalogue.ts";
import type { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";
import type { GlueCatalogue } from "./glue-catalogue.ts";
import { createdTable } from "./iceberg/created-table.ts";
import { schemaColumns } from "./iceberg/schema-columns.ts";
import { updatedSchema } from "./iceberg/updated-schema.ts";

/**
 * Follows the Glue calls that succeeded: keeps the catalogue, and lets the model give new databases and tables
 * their default permissions and take all from dropped ones. Needs nothing but the request and its caller,
 * so that a replayed log comes to the same state.
 */
export class GlueWatch {
  readonly #catalogue: GlueCatalogue;
  readonly #model: LakeFormationModel;

  constructor(catalogue: GlueCatalogue, model: LakeFormationModel) {
    this.#catalogue = catalogue;
    this.#model = model;
  }

  /** Takes note of a call that Glue has carried out; operations that change no database or table are passed over. */
  observe(operation: string, request: unknown, caller: string): void {
    switch (operation) {
      case "CreateDatabase":
        this.#createDatabase(request as CreateDatabaseRequest, caller);
        return;
      case "UpdateDatabase":
        this.#updateDatabase(request as UpdateDatabaseRequest, caller);
        return;
      case "DeleteDatabase":
        this.#deleteDatabase((request as DeleteDatabaseRequest).Name ?? "");
        return;
      case "CreateTable":
        this.#createTable(request as CreateTableRequest, caller);
        return;
      case "UpdateTable":
        this.#updateTable(request as UpdateTableRequest, caller);
        return;
      case "DeleteTable": {
        const { DatabaseName = "", Name = "" } = request as DeleteTableRequest;
        this.#deleteTable(DatabaseName, Name);
        return;
      }
      case "BatchDeleteTable": {
        const { DatabaseName = "", TablesToDelete = [] } = request as BatchDeleteTableRequest;
        for (const name of TablesToDelete) this.#deleteTable(DatabaseName, name);
        return;
      }
      default:
        return;
    }
  }

  #createDatabase(request: CreateDatabaseRequest, caller: string): void {
    const input = request.DatabaseInput;
    if (input?.Name === undefined) return;
    this.#catalogue.putDatabase(
      input,
      input.Name,
      caller,
      input.CreateTableDefaultPermissions ?? this.#tableDefaults(caller),
    );
    this.#model.databaseCreated(input.Name.toLowerCase());
  }

  #updateDatabase(request: UpdateDatabaseRequest, caller: string): void {
    const before = this.#catalogue.database(request.Name ?? "");
    if (before === undefined) return;
    const defaults = request.DatabaseInput?.CreateTableDefaultPermissions ?? before.createTableDefaultPermissions ?? [];
    this.#catalogue.putDatabase(request.DatabaseInput ?? {}, before.name, before.createdBy ?? caller, defaults);
  }

  #deleteDatabase(name: string): void {
    for (const table of this.#catalogue.tables(name)) this.#deleteTable(name, table);
    this.#catalogue.dropDatabase(name);
    this.#model.databaseDropped(name.toLowerCase());
  }

  #createTable(request: CreateTableRequest, caller: string): void {
    const input = createdTable(request)?.input ?? request.TableInput;
    if (input?.Name === undefined || request.DatabaseName === undefined) return;
    this.#catalogue.putTable(request.DatabaseName, input, caller);
    this.#model.tableCreated(request.DatabaseName.toLowerCase(), input.Name.toLowerCase(), caller);
  }

  #updateTable(request: UpdateTableRequest, caller: string): void {
    const database = request.DatabaseName ?? "";
    const name = request.Name ?? request.TableInput?.Name ?? "";
    const before = this.#catalogue.table(database, name);
    if (before === undefined) return;
    if (request.TableInput !== undefined) this.#catalogue.putTable(database, request.TableInput, caller);
    const schema = updatedSchema(request);
    if (schema === undefined) return;
    const descriptor = { Columns: schemaColumns(schema), Location: before.location };
    this.#catalogue.putTable(database, { Name: before.name, StorageDescriptor: descriptor, PartitionKeys: [] }, caller);
  }

  #deleteTable(database: string, name: string): void {
    this.#catalogue.dropTable(database, name);
    this.#model.tableDropped(database.toLowerCase(), name.toLowerCase());
  }

  #tableDefaults(caller: string): readonly PrincipalPermissions[] {
    const answer = this.#model.call("GetDataLakeSettings", {}, caller) as {
      readonly DataLakeSettings?: { readonly CreateTableDefaultPermissions?: readonly PrincipalPermissions[] };
    };
    return answer.DataLakeSettings?.CreateTableDefaultPermissions ?? [];
  }
}
