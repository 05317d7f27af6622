import type { Catalogue, CatalogueTable } from "../provider/lake-formation/model/catalogue.ts";
import { LakeFormationModel } from "../provider/lake-formation/model/lake-formation-model.ts";
import type { Account } from "./account.ts";

const number = "111122223333";
const administrator = `arn:aws:iam::${number}:role/administrator`;

/** A new account of the model's, with as much of Glue as the statements call. */
export function modelAccount(): Account & { readonly model: LakeFormationModel } {
  const databases = new Map<string, Map<string, CatalogueTable>>();
  const catalogue: Catalogue = {
    database: (name) => (databases.has(name) ? { name, createTableDefaultPermissions: [] } : undefined),
    table: (database, name) => databases.get(database)?.get(name),
    tables: (database) => [...(databases.get(database)?.keys() ?? [])],
  };
  const model = new LakeFormationModel({ account: number, region: "eu-west-2", catalogue });
  const DataLakeAdmins = [{ DataLakePrincipalIdentifier: administrator }];
  model.call("PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins } }, administrator);
  const glue: Readonly<Record<string, (request: GlueRequest) => void>> = {
    CreateDatabase: ({ DatabaseInput: { Name } = { Name: "" } }) => {
      databases.set(Name, new Map());
      model.databaseCreated(Name);
    },
    DeleteDatabase: ({ Name = "" }) => {
      databases.delete(Name);
      model.databaseDropped(Name);
    },
    CreateTable: ({ DatabaseName = "", TableInput }) => {
      const name = TableInput?.Name ?? "";
      const columns = TableInput?.StorageDescriptor.Columns.map((column) => column.Name) ?? [];
      databases.get(DatabaseName)?.set(name, { name, columns, partitionKeys: [] });
      model.tableCreated(DatabaseName, name, administrator);
    },
    DeleteTable: ({ DatabaseName = "", Name = "" }) => {
      databases.get(DatabaseName)?.delete(Name);
      model.tableDropped(DatabaseName, Name);
    },
  };
  return {
    number,
    principal: `arn:aws:iam::${number}:role/contract`,
    prefix: "lakeward_contract_model",
    lakeFormation: async (operation, request) => model.call(operation, request, administrator),
    glue: async (operation, request) => glue[operation]?.(request as GlueRequest),
    model,
  };
}

interface GlueRequest {
  readonly Name?: string;
  readonly DatabaseName?: string;
  readonly DatabaseInput?: { readonly Name: string };
  readonly TableInput?: {
    readonly Name: string;
    readonly StorageDescriptor: { readonly Columns: readonly { readonly Name: string }[] };
  };
}
