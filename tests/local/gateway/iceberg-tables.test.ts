import {
  CreateDatabaseCommand,
  CreateTableCommand,
  GetTableCommand,
  GlueClient,
  type IcebergSchema,
  UpdateTableCommand,
} from "@aws-sdk/client-glue";
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { expect } from "chai";
import type { TableMetadata } from "../../../local/gateway/iceberg/table-metadata.ts";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const notices = {
  Type: "struct" as const,
  Fields: [
    { Id: 1, Name: "pcn_no", Type: "string", Required: false, Doc: "Number of the notice" },
    { Id: 2, Name: "issued_on", Type: "date", Required: false },
    {
      Id: 3,
      Name: "lines",
      Type: { type: "list", "element-id": 4, element: "long", "element-required": false },
      Required: false,
    },
  ],
};
const withAmount = {
  ...notices,
  Fields: [...notices.Fields, { Id: 5, Name: "amount", Type: "decimal(12, 2)", Required: false }],
};

describe("the local AWS, Iceberg tables in Glue", () => {
  const aws = localAws();
  const glue = () => new GlueClient(aws.client());
  const s3 = () => new S3Client({ ...aws.client(), forcePathStyle: true });

  before(async () => {
    await s3().send(
      new CreateBucketCommand({
        Bucket: "parking-trusted",
        CreateBucketConfiguration: { LocationConstraint: "eu-west-2" },
      }),
    );
    await glue().send(new CreateDatabaseCommand({ DatabaseInput: { Name: "parking_trusted" } }));
  });

  const create = (Name: string, Schema: IcebergSchema = notices) =>
    glue().send(
      new CreateTableCommand({
        DatabaseName: "parking_trusted",
        Name,
        OpenTableFormatInput: {
          IcebergInput: {
            MetadataOperation: "CREATE",
            Version: "2",
            CreateIcebergTableInput: {
              Location: `s3://parking-trusted/${Name}/`,
              Schema,
              PartitionSpec: { Fields: [{ SourceId: 2, Transform: "month", Name: "issued_month" }] },
              Properties: { "write.format.default": "parquet" },
            },
          },
        },
      }),
    );
  const update = (Name: string, Schema: IcebergSchema, Properties?: Record<string, string>) =>
    glue().send(
      new UpdateTableCommand({
        DatabaseName: "parking_trusted",
        Name,
        UpdateOpenTableFormatInput: {
          UpdateIcebergInput: {
            UpdateIcebergTableInput: { Updates: [{ Location: `s3://parking-trusted/${Name}`, Schema, Properties }] },
          },
        },
      }),
    );
  const table = async (Name: string) => {
    const answer = await glue().send(new GetTableCommand({ DatabaseName: "parking_trusted", Name }));
    return { parameters: answer.Table?.Parameters ?? {}, columns: answer.Table?.StorageDescriptor?.Columns ?? [] };
  };
  const metadata = async (Name: string): Promise<TableMetadata> => {
    const place = (await table(Name)).parameters.metadata_location ?? "";
    const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(place) ?? [];
    const object = await s3().send(new GetObjectCommand({ Bucket, Key }));
    return JSON.parse((await object.Body?.transformToString()) ?? "");
  };

  it("writes a metadata file with the ids, partitions and properties given, and Glue's words for the types", async () => {
    await create("penalty_charges");
    const { parameters, columns } = await table("penalty_charges");
    expect(parameters.table_type).to.equal("ICEBERG");
    expect(parameters.metadata_location).to.match(
      /^s3:\/\/parking-trusted\/penalty_charges\/metadata\/00000-[0-9a-f-]{36}\.metadata\.json$/,
    );
    expect(columns.map(({ Name, Type }) => [Name, Type])).to.deep.equal([
      ["pcn_no", "string"],
      ["issued_on", "date"],
      ["lines", "array<bigint>"],
    ]);
    const written = await metadata("penalty_charges");
    expect(written).to.deep.include({
      "format-version": 2,
      location: "s3://parking-trusted/penalty_charges",
      "last-column-id": 4,
      "current-schema-id": 0,
      "partition-specs": [
        { "spec-id": 0, fields: [{ name: "issued_month", transform: "month", "source-id": 2, "field-id": 1000 }] },
      ],
      "last-partition-id": 1000,
      properties: { "write.format.default": "parquet" },
      snapshots: [],
    });
    expect(written.schemas[0]?.fields.map((field) => field.id)).to.deep.equal([1, 2, 3]);
  });

  it("adds a column in a new metadata file that keeps the earlier schema and names the file before", async () => {
    await create("permits");
    const first = (await table("permits")).parameters.metadata_location;
    await update("permits", withAmount, { owner: "parking" });
    const { parameters, columns } = await table("permits");
    expect(parameters.previous_metadata_location).to.equal(first);
    expect(parameters.metadata_location).to.contain("/metadata/00001-");
    expect(columns.map((column) => column.Name)).to.deep.equal(["pcn_no", "issued_on", "lines", "amount"]);
    const written = await metadata("permits");
    expect(written.schemas.map((schema) => schema["schema-id"])).to.deep.equal([0, 1]);
    expect(written).to.deep.include({
      "current-schema-id": 1,
      "last-column-id": 5,
      properties: { "write.format.default": "parquet", owner: "parking" },
    });
    expect(written["metadata-log"].map((entry) => entry["metadata-file"])).to.deep.equal([first]);
  });

  it("drops a column from the metadata, and lists it in the catalogue as no longer current", async () => {
    await create("bays");
    await update("bays", { ...notices, Fields: notices.Fields.slice(0, 2) });
    const { columns } = await table("bays");
    expect(columns.map(({ Name, Parameters }) => [Name, Parameters?.["iceberg.field.current"]])).to.deep.equal([
      ["pcn_no", "true"],
      ["issued_on", "true"],
      ["lines", "false"],
    ]);
    const written = await metadata("bays");
    expect(written.schemas[1]?.fields.map((field) => field.name)).to.deep.equal(["pcn_no", "issued_on"]);
    expect(written["last-column-id"]).to.equal(4);
  });

  it("refuses an update under which old files would be misread, and leaves the table as it was", async () => {
    await create("appeals");
    const before = await table("appeals");
    const retyped = {
      ...notices,
      Fields: notices.Fields.map((field) => (field.Id === 1 ? { ...field, Type: "long" } : field)),
    };
    expect(await refusal(update("appeals", retyped))).to.equal("InvalidInputException");
    expect(await table("appeals")).to.deep.equal(before);
  });

  it("tells the metadata where it is asked for", async () => {
    await create("closures");
    const answer = await glue().send(
      new GetTableCommand({
        DatabaseName: "parking_trusted",
        Name: "closures",
        AttributesToGet: ["DEFAULT", "LATEST_ICEBERG_METADATA"],
      }),
    );
    const told = answer.Table?.IcebergTableMetadata;
    expect(told?.LastColumnId).to.equal(4);
    expect(told?.Schemas?.[0]?.Fields?.map((field) => field.Type)).to.deep.equal([
      "string",
      "date",
      notices.Fields[2]?.Type,
    ]);
    expect(answer.Table?.Parameters?.table_type).to.equal("ICEBERG");
  });

  it("makes an Iceberg table of Hive columns too, the form without field ids", async () => {
    const TableInput = {
      Name: "wards",
      TableType: "EXTERNAL_TABLE",
      StorageDescriptor: {
        Location: "s3://parking-trusted/wards/",
        Columns: [
          { Name: "ward", Type: "string" },
          { Name: "area", Type: "struct<name:string,size:decimal(8,2)>" },
        ],
      },
    };
    const OpenTableFormatInput = { IcebergInput: { MetadataOperation: "CREATE" as const } };
    await glue().send(new CreateTableCommand({ DatabaseName: "parking_trusted", TableInput, OpenTableFormatInput }));
    const written = await metadata("wards");
    expect(written["last-column-id"]).to.equal(4);
    expect(written.schemas[0]?.fields.map((field) => field.id)).to.deep.equal([1, 2]);
  });

  it("refuses the mixture of both forms, as AWS does, and a table that exists, and writes no file for them", async () => {
    await create("zones");
    const files = async () => (await s3().send(new ListObjectsV2Command({ Bucket: "parking-trusted" }))).KeyCount;
    const before = await files();
    const mixed = new CreateTableCommand({
      DatabaseName: "parking_trusted",
      Name: "spaces",
      TableInput: { Name: "spaces", TableType: "EXTERNAL_TABLE" },
      OpenTableFormatInput: {
        IcebergInput: {
          MetadataOperation: "CREATE",
          CreateIcebergTableInput: { Location: "s3://parking-trusted/spaces", Schema: notices },
        },
      },
    });
    expect(await refusal(glue().send(mixed))).to.equal("InvalidInputException");
    expect(await refusal(create("zones"))).to.equal("AlreadyExistsException");
    expect(await files()).to.equal(before);
  });
});
