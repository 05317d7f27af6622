import {
  type Column,
  CreateTableCommand,
  DeleteTableCommand,
  GetTableCommand,
  type TableInput,
  UpdateTableCommand,
} from "@aws-sdk/client-glue";
import type { CatalogTable, CatalogTableArgs } from "@pulumi/aws/glue/index.js";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { region } from "../region.ts";
import { catalogPlace } from "./catalog-place.ts";

const column = {
  kind: "block",
  of: {
    comment: { kind: "text" },
    name: { kind: "text", required: true },
    parameters: { kind: "map" },
    type: { kind: "text" },
  },
} as const;

const properties = {
  catalogId: { kind: "text", identity: true, chosen: true },
  databaseName: { kind: "text", required: true, identity: true },
  description: { kind: "text" },
  name: { kind: "text", required: true, identity: true },
  parameters: { kind: "map" },
  partitionKeys: { kind: "list", each: column },
  region,
  storageDescriptor: {
    kind: "block",
    of: {
      columns: { kind: "list", each: column },
      compressed: { kind: "flag" },
      inputFormat: { kind: "text" },
      location: { kind: "text" },
      outputFormat: { kind: "text" },
      parameters: { kind: "map" },
      serDeInfo: {
        kind: "block",
        of: { name: { kind: "text" }, parameters: { kind: "map" }, serializationLibrary: { kind: "text" } },
      },
    },
  },
  tableType: { kind: "text" },
} as const satisfies ShapeFor<CatalogTableArgs>;

type Wanted = Inputs<typeof properties>;
type WantedColumn = NonNullable<Wanted["partitionKeys"]>[number];

const columnWanted = ({ name, type, comment, parameters }: WantedColumn): Column => ({
  Name: name,
  Type: type,
  Comment: comment,
  Parameters: parameters,
});

const columnFound = ({ Name, Type, Comment, Parameters }: Column) => ({
  name: Name,
  type: Type,
  comment: Comment,
  parameters: Parameters,
});

const wanted = (inputs: Wanted): TableInput => {
  const { storageDescriptor: storage } = inputs;
  return {
    Name: inputs.name,
    Description: inputs.description,
    Parameters: inputs.parameters,
    PartitionKeys: inputs.partitionKeys?.map(columnWanted),
    TableType: inputs.tableType,
    StorageDescriptor: storage && {
      Columns: storage.columns?.map(columnWanted),
      Compressed: storage.compressed,
      InputFormat: storage.inputFormat,
      Location: storage.location,
      OutputFormat: storage.outputFormat,
      Parameters: storage.parameters,
      SerdeInfo: storage.serDeInfo && {
        Name: storage.serDeInfo.name,
        Parameters: storage.serDeInfo.parameters,
        SerializationLibrary: storage.serDeInfo.serializationLibrary,
      },
    },
  };
};

/** A Hive table of the Glue catalogue. */
export const catalogTableRow = rowOf<CatalogTable>()({
  type: "aws:glue/catalogTable:CatalogTable",
  properties,
  outputs: { arn: [] },
  create: async ({ glue, account }, inputs) => {
    const CatalogId = inputs.catalogId ?? account;
    await glue.send(
      new CreateTableCommand({ CatalogId, DatabaseName: inputs.databaseName, TableInput: wanted(inputs) }),
    );
    return `${CatalogId}:${inputs.databaseName}:${inputs.name}`;
  },
  read: async ({ glue, region }, id) => {
    const [CatalogId, DatabaseName, Name] = catalogPlace(id);
    const { Table } = await glue.send(new GetTableCommand({ CatalogId, DatabaseName, Name }));
    const storage = Table?.StorageDescriptor;
    return {
      catalogId: CatalogId,
      databaseName: DatabaseName,
      description: Table?.Description,
      name: Name,
      parameters: Table?.Parameters,
      partitionKeys: Table?.PartitionKeys?.map(columnFound),
      region,
      storageDescriptor: storage && {
        columns: storage.Columns?.map(columnFound),
        compressed: storage.Compressed,
        inputFormat: storage.InputFormat,
        location: storage.Location,
        outputFormat: storage.OutputFormat,
        parameters: storage.Parameters,
        serDeInfo: storage.SerdeInfo && {
          name: storage.SerdeInfo.Name,
          parameters: storage.SerdeInfo.Parameters,
          serializationLibrary: storage.SerdeInfo.SerializationLibrary,
        },
      },
      tableType: Table?.TableType,
      arn: `arn:aws:glue:${region}:${CatalogId}:table/${DatabaseName}/${Name}`,
    };
  },
  update: async ({ glue }, id, inputs) => {
    const [CatalogId, DatabaseName] = catalogPlace(id);
    await glue.send(new UpdateTableCommand({ CatalogId, DatabaseName, TableInput: wanted(inputs) }));
  },
  delete: async ({ glue }, id) => {
    const [CatalogId, DatabaseName, Name] = catalogPlace(id);
    await glue.send(new DeleteTableCommand({ CatalogId, DatabaseName, Name }));
  },
});
