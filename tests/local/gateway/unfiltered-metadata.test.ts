import {
  CreateDatabaseCommand,
  CreatePartitionCommand,
  CreateTableCommand,
  GetUnfilteredPartitionMetadataCommand,
  GetUnfilteredPartitionsMetadataCommand,
  GetUnfilteredTableMetadataCommand,
  GlueClient,
} from "@aws-sdk/client-glue";
import {
  CreateDataCellsFilterCommand,
  GetDataLakePrincipalCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  PutDataLakeSettingsCommand,
  RegisterResourceCommand,
} from "@aws-sdk/client-lakeformation";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expect } from "chai";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const account = "111122223333";
const deploy = `arn:aws:iam::${account}:role/lakeward/deploy/lake-deploy`;
const analysts = `arn:aws:iam::${account}:role/lakeward/group/parking-analysts`;
const table = { CatalogId: account, DatabaseName: "parking", Name: "notices" };
const partitions = { CatalogId: account, DatabaseName: "parking", TableName: "notices" };
const column = (Name: string) => ({ Name, Type: "string" });

describe("the local AWS, for engines that enforce Lake Formation", () => {
  const aws = localAws();

  /** Clients' configuration with credentials of a session of the analysts' role. */
  const asAnalyst = async () => {
    const { Credentials } = await new STSClient(aws.client()).send(
      new AssumeRoleCommand({ RoleArn: analysts, RoleSessionName: "query" }),
    );
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken ?? "",
    };
    return { ...aws.client(), credentials };
  };

  before(async () => {
    const glue = new GlueClient(aws.client());
    const lakeFormation = new LakeFormationClient(aws.client());
    const DataLakeAdmins = [{ DataLakePrincipalIdentifier: deploy }];
    await lakeFormation.send(new PutDataLakeSettingsCommand({ DataLakeSettings: { DataLakeAdmins } }));
    const DatabaseInput = { Name: "parking", CreateTableDefaultPermissions: [] };
    await glue.send(new CreateDatabaseCommand({ DatabaseInput }));
    const StorageDescriptor = { Columns: ["vrm", "ward"].map(column), Location: "s3://lake/notices" };
    const TableInput = { Name: "notices", StorageDescriptor, PartitionKeys: [column("issued")] };
    await glue.send(new CreateTableCommand({ DatabaseName: "parking", TableInput }));
    for (const year of ["2025", "2026"]) {
      const PartitionInput = {
        Values: [year],
        StorageDescriptor: { ...StorageDescriptor, Location: `s3://lake/${year}` },
      };
      await glue.send(new CreatePartitionCommand({ DatabaseName: "parking", TableName: "notices", PartitionInput }));
    }
    await lakeFormation.send(
      new RegisterResourceCommand({ ResourceArn: "arn:aws:s3:::lake/2026", UseServiceLinkedRole: true }),
    );
    const place = { TableCatalogId: account, DatabaseName: "parking", TableName: "notices", Name: "north" };
    const TableData = { ...place, ColumnNames: ["ward"], RowFilter: { FilterExpression: "ward = 'north'" } };
    await lakeFormation.send(new CreateDataCellsFilterCommand({ TableData }));
    await lakeFormation.send(
      new GrantPermissionsCommand({
        Principal: { DataLakePrincipalIdentifier: analysts },
        Resource: { DataCellsFilter: place },
        Permissions: ["SELECT"],
      }),
    );
  });

  it("tells who calls by the credentials of a session", async () => {
    const configuration = await asAnalyst();
    const identity = await new STSClient(configuration).send(new GetCallerIdentityCommand({}));
    expect(identity.Arn).to.equal(`arn:aws:sts::${account}:assumed-role/parking-analysts/query`);
    const principal = await new LakeFormationClient(configuration).send(new GetDataLakePrincipalCommand({}));
    expect(principal.Identity).to.equal(analysts);
  });

  it("tells a table with the columns and rows that its caller may see", async () => {
    const glue = new GlueClient(await asAnalyst());
    const SupportedPermissionTypes = ["CELL_FILTER_PERMISSION" as const];
    const told = await glue.send(new GetUnfilteredTableMetadataCommand({ ...table, SupportedPermissionTypes }));
    expect(told.Table?.StorageDescriptor?.Columns?.map(({ Name }) => Name)).to.deep.equal(["vrm", "ward"]);
    expect(told.AuthorizedColumns).to.deep.equal(["ward"]);
    expect(told.CellFilters).to.deep.equal([{ ColumnName: "ward", RowFilterExpression: "ward = 'north'" }]);
    expect(told.RowFilter).to.equal("ward = 'north'");
    expect(told.IsRegisteredWithLakeFormation).to.equal(false);
  });

  it("refuses an engine that cannot filter so, and a caller who holds nothing", async () => {
    const glue = new GlueClient(await asAnalyst());
    const SupportedPermissionTypes = ["COLUMN_PERMISSION" as const];
    const byColumn = new GetUnfilteredTableMetadataCommand({ ...table, SupportedPermissionTypes });
    expect(await refusal(glue.send(byColumn))).to.equal("PermissionTypeMismatchException");
    const officers = await new STSClient(aws.client()).send(
      new AssumeRoleCommand({ RoleArn: analysts.replace("analysts", "officers"), RoleSessionName: "query" }),
    );
    const credentials = { accessKeyId: officers.Credentials?.AccessKeyId ?? "", secretAccessKey: "any" };
    const other = new GlueClient({ ...aws.client(), credentials });
    expect(await refusal(other.send(byColumn))).to.equal("AccessDeniedException");
  });

  it("tells partitions by page and segment, each by its own location", async () => {
    const glue = new GlueClient(await asAnalyst());
    const asked = { ...partitions, SupportedPermissionTypes: ["CELL_FILTER_PERMISSION" as const] };
    const found = async (more: object) => {
      const answer = await glue.send(new GetUnfilteredPartitionsMetadataCommand({ ...asked, ...more }));
      const values = answer.UnfilteredPartitions?.map(({ Partition }) => Partition?.Values?.[0]);
      return { values, next: answer.NextToken, answer };
    };
    const all = await found({});
    expect(all.values).to.have.members(["2025", "2026"]);
    const registered = all.answer.UnfilteredPartitions?.map((each) => each.IsRegisteredWithLakeFormation);
    expect(registered).to.have.members([true, false]);
    const first = await found({ MaxResults: 1 });
    const second = await found({ MaxResults: 1, NextToken: first.next });
    expect([...(first.values ?? []), ...(second.values ?? [])]).to.have.members(["2025", "2026"]);
    expect(second.next).to.equal(undefined);
    const halves = [0, 1].map((SegmentNumber) => found({ Segment: { SegmentNumber, TotalSegments: 2 } }));
    expect((await Promise.all(halves)).flatMap(({ values }) => values ?? [])).to.have.members(["2025", "2026"]);
    expect((await found({ Expression: "issued = '2026'" })).values).to.deep.equal(["2026"]);
    expect(await refusal(found({ NextToken: "x" }))).to.equal("InvalidInputException");
  });

  it("tells one partition", async () => {
    const glue = new GlueClient(await asAnalyst());
    const asked = { ...partitions, SupportedPermissionTypes: ["CELL_FILTER_PERMISSION" as const] };
    const one = await glue.send(new GetUnfilteredPartitionMetadataCommand({ ...asked, PartitionValues: ["2026"] }));
    expect(one).to.deep.include({ AuthorizedColumns: ["ward"], IsRegisteredWithLakeFormation: true });
    expect(one.Partition?.Values).to.deep.equal(["2026"]);
    const nowhere = new GetUnfilteredPartitionMetadataCommand({ ...asked, PartitionValues: ["1999"] });
    expect(await refusal(glue.send(nowhere))).to.equal("EntityNotFoundException");
  });
});
