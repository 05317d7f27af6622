import type {
  BatchDeleteTableRequest,
  BatchGetTableOptimizerRequest,
  CreateTableOptimizerRequest,
  CreateTableRequest,
  Database,
  DeleteDatabaseRequest,
  DeleteTableRequest,
  GetTableOptimizerRequest,
  GetTableRequest,
  Table,
  UpdateTableRequest,
} from "@aws-sdk/client-glue";
import type { Answer } from "./answer.ts";
import type { BufferedCall } from "./call.ts";
import type { GlueCatalogue } from "./glue-catalogue.ts";
import { createIcebergTable } from "./iceberg/create-iceberg-table.ts";
import { glueMetadata } from "./iceberg/glue-metadata.ts";
import { readMetadata } from "./iceberg/metadata-file.ts";
import { updateIcebergTable } from "./iceberg/update-iceberg-table.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { MotoClient } from "./moto-client.ts";
import { ServiceError } from "./service-error.ts";
import type { TableOptimizers } from "./table-optimizers.ts";

/** Glue: moto's answer wherever it has a right one, ours for Iceberg's metadata, optimizers and what Lake Formation puts on databases. */
export class GlueService {
  readonly #moto: MotoClient;
  readonly #catalogue: GlueCatalogue;
  readonly #optimizers: TableOptimizers;

  constructor(moto: MotoClient, catalogue: GlueCatalogue, optimizers: TableOptimizers) {
    this.#moto = moto;
    this.#catalogue = catalogue;
    this.#optimizers = optimizers;
  }

  async answer(call: BufferedCall, request: unknown): Promise<Answer> {
    switch (call.operation) {
      case "CreateTable":
        return (await createIcebergTable(request as CreateTableRequest, this.#moto))
          ? jsonAnswer({})
          : this.#moto.forward(call);
      case "UpdateTable":
        return (await updateIcebergTable(request as UpdateTableRequest, this.#moto))
          ? jsonAnswer({})
          : this.#moto.forward(call);
      case "GetTable":
        return this.#getTable(call, request as GetTableRequest);
      case "GetTables":
        return this.#changed(call, (body: { TableList?: Table[] }) => ({
          ...body,
          TableList: body.TableList?.map((table) => this.#asKnown(table)),
        }));
      case "GetDatabase":
        return this.#changed(call, (body: { Database?: Database }) => ({
          ...body,
          Database: body.Database && this.#withDefaults(body.Database),
        }));
      case "GetDatabases":
        return this.#changed(call, (body: { DatabaseList?: Database[] }) => ({
          ...body,
          DatabaseList: body.DatabaseList?.map((database) => this.#withDefaults(database)),
        }));
      case "CreateTableOptimizer": {
        const input = request as CreateTableOptimizerRequest;
        await this.#moto.ask("glue", "AWSGlue.GetTable", { DatabaseName: input.DatabaseName, Name: input.TableName });
        return jsonAnswer(this.#optimizers.create(input));
      }
      case "UpdateTableOptimizer":
        return jsonAnswer(this.#optimizers.update(request as CreateTableOptimizerRequest));
      case "GetTableOptimizer":
        return jsonAnswer(this.#optimizers.get(request as GetTableOptimizerRequest));
      case "DeleteTableOptimizer":
        return jsonAnswer(this.#optimizers.delete(request as GetTableOptimizerRequest));
      case "BatchGetTableOptimizer":
        return jsonAnswer(this.#optimizers.batchGet(request as BatchGetTableOptimizerRequest));
      case "DeleteTable": {
        const { DatabaseName = "", Name = "" } = request as DeleteTableRequest;
        return this.#dropping(call, DatabaseName, [Name]);
      }
      case "BatchDeleteTable": {
        const { DatabaseName = "", TablesToDelete = [] } = request as BatchDeleteTableRequest;
        return this.#dropping(call, DatabaseName, TablesToDelete);
      }
      case "DeleteDatabase":
        return this.#dropping(call, (request as DeleteDatabaseRequest).Name ?? "", [undefined]);
      default:
        return this.#moto.forward(call);
    }
  }

  async #dropping(call: BufferedCall, database: string, tables: readonly (string | undefined)[]): Promise<Answer> {
    const answer = await this.#moto.forward(call);
    if (answer.status === 200) for (const table of tables) this.#optimizers.dropped(database, table);
    return answer;
  }

  async #getTable(call: BufferedCall, request: GetTableRequest): Promise<Answer> {
    if (!request.AttributesToGet?.includes("LATEST_ICEBERG_METADATA")) {
      return this.#changed(call, (body: { Table?: Table }) => ({
        ...body,
        Table: body.Table && this.#asKnown(body.Table),
      }));
    }
    const { Table: table } = (await this.#moto.ask("glue", "AWSGlue.GetTable", request)) as { Table: Table };
    const file = table.Parameters?.metadata_location;
    if (file === undefined)
      throw new ServiceError(
        "InvalidInputException",
        `${request.DatabaseName}.${request.Name} is not an Iceberg table`,
      );
    const shown = request.AttributesToGet.includes("DEFAULT")
      ? this.#asKnown(table)
      : { Name: table.Name, DatabaseName: table.DatabaseName };
    return jsonAnswer({
      Table: { ...shown, IcebergTableMetadata: glueMetadata(await readMetadata(file, this.#moto)) },
    });
  }

  async #changed<Body>(call: BufferedCall, change: (body: Body) => object): Promise<Answer> {
    const answer = await this.#moto.forward(call);
    if (answer.status !== 200 || !Buffer.isBuffer(answer.body)) return answer;
    return jsonAnswer(change(JSON.parse(answer.body.toString("utf8")) as Body));
  }

  #withDefaults(database: Database): object {
    return {
      ...database,
      CreateTableDefaultPermissions: this.#catalogue.database(database.Name ?? "")?.createTableDefaultPermissions ?? [],
    };
  }

  #asKnown(table: Table): object {
    return { ...table, CreatedBy: this.#catalogue.table(table.DatabaseName ?? "", table.Name ?? "")?.createdBy };
  }
}
