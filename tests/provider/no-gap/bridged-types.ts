import type { Properties } from "../../../provider/service/value.ts";
import type { GlueInMemory } from "../glue-in-memory.ts";
import type { Through } from "./watched-account.ts";

/** As much of a resource of the `aws` provider as Lake Formation sees: made, changed and dropped in Glue by one call each. */
export interface BridgedType {
  readonly identify: (inputs: Properties) => string;
  /** What a killed run has made is taken as it is; how the `aws` provider recovers is not the subject here. */
  readonly create: (inputs: Properties, glue: GlueInMemory, through: Through) => Promise<unknown>;
  readonly update: (inputs: Properties, glue: GlueInMemory, through: Through) => Promise<unknown>;
  readonly exists: (inputs: Properties, glue: GlueInMemory) => boolean;
  readonly remove: (inputs: Properties, glue: GlueInMemory, through: Through) => Promise<unknown>;
}

/** By Pulumi's token; any other type of the `aws` provider does nothing to Lake Formation and makes no call. */
export const bridgedTypes: Readonly<Record<string, BridgedType>> = {
  "aws:glue/catalogDatabase:CatalogDatabase": {
    identify: ({ name }) => String(name),
    create: ({ name, description = "" }, glue, through) =>
      through("CreateDatabase", () => {
        if (glue.database(String(name)) === undefined)
          glue.addDatabase({ Name: String(name), Description: description });
      }),
    update: async () => undefined,
    exists: ({ name }, glue) => glue.database(String(name)) !== undefined,
    remove: ({ name }, glue, through) => through("DeleteDatabase", () => glue.dropDatabase(String(name))),
  },
  "aws:glue/catalogTable:CatalogTable": {
    identify: ({ databaseName, name }) => `${databaseName}/${name}`,
    create: (inputs, glue, through) =>
      through("CreateTable", () => {
        const { database, table } = hiveTable(inputs);
        if (glue.raw(database, table.Name) === undefined) glue.addTable(database, table);
      }),
    update: (inputs, glue, through) =>
      through("UpdateTable", () => {
        const { database, table } = hiveTable(inputs);
        glue.change(database, table.Name, table);
      }),
    exists: ({ databaseName, name }, glue) => glue.raw(String(databaseName), String(name)) !== undefined,
    remove: ({ databaseName, name }, glue, through) =>
      through("DeleteTable", () => {
        if (glue.raw(String(databaseName), String(name)) !== undefined)
          glue.call("DeleteTable", { DatabaseName: databaseName, Name: name });
      }),
  },
};

function hiveTable({ databaseName, name, storageDescriptor }: Properties) {
  const { location, columns } = storageDescriptor as {
    location: string;
    columns: readonly { name: string; type: string }[];
  };
  const Columns = columns.map((column) => ({ Name: column.name, Type: column.type }));
  return {
    database: String(databaseName),
    table: { Name: String(name), StorageDescriptor: { Location: location, Columns } },
  };
}
