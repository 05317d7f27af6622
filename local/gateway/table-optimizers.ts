import type {
  BatchGetTableOptimizerRequest,
  CreateTableOptimizerRequest,
  GetTableOptimizerRequest,
  TableOptimizerConfiguration,
} from "@aws-sdk/client-glue";
import { ServiceError } from "./service-error.ts";

type Key = Pick<GetTableOptimizerRequest, "DatabaseName" | "TableName" | "Type">;

/** Glue's table optimizers (compaction, retention, orphan_file_deletion), which moto lacks: kept and answered, never run. */
export class TableOptimizers {
  readonly #kept = new Map<string, { readonly type: string; readonly configuration: TableOptimizerConfiguration }>();
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  create(request: CreateTableOptimizerRequest): object {
    const key = keyOf(request);
    if (this.#kept.has(key)) throw new ServiceError("AlreadyExistsException", `${key} has such an optimizer already`);
    this.#put(request);
    return {};
  }

  update(request: CreateTableOptimizerRequest): object {
    this.#found(request);
    this.#put(request);
    return {};
  }

  delete(request: Key): object {
    this.#found(request);
    this.#kept.delete(keyOf(request));
    return {};
  }

  get(request: Key): object {
    const { DatabaseName, TableName } = request;
    return { CatalogId: this.#account, DatabaseName, TableName, TableOptimizer: this.#found(request) };
  }

  batchGet(request: BatchGetTableOptimizerRequest): object {
    const answers = (request.Entries ?? []).map((entry) => {
      const place = { catalogId: this.#account, databaseName: entry.databaseName, tableName: entry.tableName };
      const key = keyOf({ DatabaseName: entry.databaseName, TableName: entry.tableName, Type: entry.type });
      return { place, type: entry.type, optimizer: this.#kept.get(key) };
    });
    return {
      TableOptimizers: answers
        .filter((one) => one.optimizer)
        .map((one) => ({ ...one.place, tableOptimizer: one.optimizer })),
      Failures: answers
        .filter((one) => !one.optimizer)
        .map((one) => ({
          ...one.place,
          type: one.type,
          error: { ErrorCode: "EntityNotFoundException", ErrorMessage: "Table optimizer not found" },
        })),
    };
  }

  /** A dropped table loses its optimizers; without a table named, all of the database do. */
  dropped(database: string, table?: string): void {
    const start = table === undefined ? `${database}.` : `${database}.${table} `;
    for (const key of this.#kept.keys()) if (key.startsWith(start)) this.#kept.delete(key);
  }

  #put(request: CreateTableOptimizerRequest): void {
    const configuration = request.TableOptimizerConfiguration;
    if (configuration === undefined)
      throw new ServiceError("InvalidInputException", "TableOptimizerConfiguration is required");
    this.#kept.set(keyOf(request), { type: request.Type ?? "", configuration });
  }

  #found(request: Key): object {
    const kept = this.#kept.get(keyOf(request));
    if (kept === undefined)
      throw new ServiceError("EntityNotFoundException", `Table optimizer ${keyOf(request)} not found`);
    return kept;
  }
}

function keyOf(request: Key): string {
  if (!request.DatabaseName || !request.TableName || !request.Type) {
    throw new ServiceError("InvalidInputException", "DatabaseName, TableName and Type are required");
  }
  return `${request.DatabaseName}.${request.TableName} ${request.Type}`;
}
