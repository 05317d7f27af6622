import {
  BatchGetTableOptimizerCommand,
  CreateDatabaseCommand,
  CreateTableCommand,
  CreateTableOptimizerCommand,
  DeleteTableCommand,
  DeleteTableOptimizerCommand,
  GetDatabaseCommand,
  GetDatabasesCommand,
  GetDataCatalogEncryptionSettingsCommand,
  GetTableCommand,
  GetTableOptimizerCommand,
  GlueClient,
  PutDataCatalogEncryptionSettingsCommand,
  UpdateTableOptimizerCommand,
} from "@aws-sdk/client-glue";
import { LakeFormationClient, ListPermissionsCommand, PutDataLakeSettingsCommand } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const open = [{ Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL" as const] }];
const deploy = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";

describe("the local AWS, Glue", () => {
  const aws = localAws();
  const glue = () => new GlueClient(aws.client());
  const lakeFormation = () => new LakeFormationClient(aws.client());

  const holders = async (
    resource: { Database: { Name: string } } | { Table: { DatabaseName: string; Name: string } },
  ) => {
    const listed = await lakeFormation().send(new ListPermissionsCommand({ Resource: resource }));
    return new Set(listed.PrincipalResourcePermissions?.map((entry) => entry.Principal?.DataLakePrincipalIdentifier));
  };

  it("opens a new database to everyone whom IAM allows, as a fresh account does, and shows its defaults for tables", async () => {
    await glue().send(
      new CreateDatabaseCommand({ DatabaseInput: { Name: "open_house", LocationUri: "s3://lake/open/" } }),
    );
    const { Database } = await glue().send(new GetDatabaseCommand({ Name: "open_house" }));
    expect(Database?.CreateTableDefaultPermissions).to.deep.equal(open);
    expect(await holders({ Database: { Name: "open_house" } })).to.deep.equal(
      new Set(["IAM_ALLOWED_PRINCIPALS", deploy]),
    );
  });

  it("gives a database's own defaults to its tables, and takes all from a table that is dropped", async () => {
    await glue().send(
      new CreateDatabaseCommand({ DatabaseInput: { Name: "closed_house", CreateTableDefaultPermissions: [] } }),
    );
    const table = { DatabaseName: "closed_house", Name: "notices" };
    const TableInput = {
      Name: "notices",
      StorageDescriptor: { Location: "s3://lake/closed/notices/", Columns: [{ Name: "vrm", Type: "string" }] },
    };
    await glue().send(new CreateTableCommand({ DatabaseName: "closed_house", TableInput }));
    expect(await holders({ Table: table })).to.deep.equal(new Set([deploy]));
    expect((await glue().send(new GetTableCommand(table))).Table?.CreatedBy).to.equal(deploy);
    await glue().send(new DeleteTableCommand(table));
    expect(await refusal(lakeFormation().send(new ListPermissionsCommand({ Resource: { Table: table } })))).to.equal(
      "EntityNotFoundException",
    );
  });

  it("closes databases that come after the account's defaults were taken away, and no earlier one", async () => {
    await lakeFormation().send(
      new PutDataLakeSettingsCommand({
        DataLakeSettings: {
          DataLakeAdmins: [{ DataLakePrincipalIdentifier: deploy }],
          CreateDatabaseDefaultPermissions: [],
          CreateTableDefaultPermissions: [],
        },
      }),
    );
    await glue().send(new CreateDatabaseCommand({ DatabaseInput: { Name: "later" } }));
    const { DatabaseList } = await glue().send(new GetDatabasesCommand({}));
    expect(DatabaseList?.find((one) => one.Name === "later")?.CreateTableDefaultPermissions).to.deep.equal([]);
    expect(DatabaseList?.find((one) => one.Name === "open_house")?.CreateTableDefaultPermissions).to.deep.equal(open);
    expect(await holders({ Database: { Name: "later" } })).to.deep.equal(new Set([deploy]));
  });

  it("keeps a table's optimizers, each once, and loses them with the table", async () => {
    await glue().send(new CreateDatabaseCommand({ DatabaseInput: { Name: "kept" } }));
    const makeTable = () =>
      glue().send(
        new CreateTableCommand({
          DatabaseName: "kept",
          TableInput: { Name: "t", StorageDescriptor: { Columns: [{ Name: "a", Type: "int" }] } },
        }),
      );
    await makeTable();
    const key = { CatalogId: "111122223333", DatabaseName: "kept", TableName: "t", Type: "retention" as const };
    const configuration = (days: number) => ({
      roleArn: "arn:aws:iam::111122223333:role/optimizer",
      enabled: true,
      retentionConfiguration: {
        icebergConfiguration: {
          snapshotRetentionPeriodInDays: days,
          numberOfSnapshotsToRetain: 1,
          cleanExpiredFiles: true,
        },
      },
    });
    expect(await refusal(glue().send(new GetTableOptimizerCommand(key)))).to.equal("EntityNotFoundException");
    await glue().send(new CreateTableOptimizerCommand({ ...key, TableOptimizerConfiguration: configuration(7) }));
    expect(
      await refusal(
        glue().send(new CreateTableOptimizerCommand({ ...key, TableOptimizerConfiguration: configuration(7) })),
      ),
    ).to.equal("AlreadyExistsException");
    await glue().send(new UpdateTableOptimizerCommand({ ...key, TableOptimizerConfiguration: configuration(3) }));
    expect((await glue().send(new GetTableOptimizerCommand(key))).TableOptimizer?.configuration).to.deep.equal(
      configuration(3),
    );
    const entries = ["retention" as const, "compaction" as const].map((type) => ({
      catalogId: key.CatalogId,
      databaseName: "kept",
      tableName: "t",
      type,
    }));
    const batch = await glue().send(new BatchGetTableOptimizerCommand({ Entries: entries }));
    expect(batch.TableOptimizers?.map((one) => one.tableOptimizer?.type)).to.deep.equal(["retention"]);
    expect(batch.Failures?.map((one) => one.type)).to.deep.equal(["compaction"]);
    await glue().send(new DeleteTableCommand({ DatabaseName: "kept", Name: "t" }));
    await makeTable();
    expect(await refusal(glue().send(new DeleteTableOptimizerCommand(key)))).to.equal("EntityNotFoundException");
  });

  it("reads the catalogue's encryption settings back", async () => {
    const settings = {
      EncryptionAtRest: {
        CatalogEncryptionMode: "SSE-KMS" as const,
        SseAwsKmsKeyId: "arn:aws:kms:eu-west-2:111122223333:key/k",
      },
      ConnectionPasswordEncryption: {
        ReturnConnectionPasswordEncrypted: true,
        AwsKmsKeyId: "arn:aws:kms:eu-west-2:111122223333:key/k",
      },
    };
    await glue().send(new PutDataCatalogEncryptionSettingsCommand({ DataCatalogEncryptionSettings: settings }));
    const read = await glue().send(new GetDataCatalogEncryptionSettingsCommand({}));
    expect(read.DataCatalogEncryptionSettings).to.deep.equal(settings);
  });
});
