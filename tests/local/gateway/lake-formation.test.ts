import { CreateDatabaseCommand, CreateTableCommand, GlueClient } from "@aws-sdk/client-glue";
import {
  BatchGrantPermissionsCommand,
  GetDataLakeSettingsCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  PutDataLakeSettingsCommand,
  paginateListPermissions,
} from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const role = (name: string) => `arn:aws:iam::111122223333:role/lakeward/group/${name}`;

describe("the local AWS, Lake Formation", () => {
  const aws = localAws();
  const lakeFormation = () => new LakeFormationClient(aws.client());
  const resource = { Table: { DatabaseName: "parking", Name: "notices" } };

  before(async () => {
    const glue = new GlueClient(aws.client());
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: "parking" } }));
    const TableInput = { Name: "notices", StorageDescriptor: { Columns: [{ Name: "vrm", Type: "string" }] } };
    await glue.send(new CreateTableCommand({ DatabaseName: "parking", TableInput }));
  });

  it("answers with the settings of a new account", async () => {
    const { DataLakeSettings } = await lakeFormation().send(new GetDataLakeSettingsCommand({}));
    expect(DataLakeSettings?.DataLakeAdmins).to.deep.equal([]);
    expect(DataLakeSettings?.CreateTableDefaultPermissions?.[0]?.Permissions).to.deep.equal(["ALL"]);
  });

  it("raises the SDK's own exceptions: no administrator may grant, and an administrator nothing that is not there", async () => {
    const grant = new GrantPermissionsCommand({
      Principal: { DataLakePrincipalIdentifier: role("analysts") },
      Resource: { Database: { Name: "nowhere" } },
      Permissions: ["DESCRIBE"],
    });
    expect(await refusal(lakeFormation().send(grant))).to.equal("AccessDeniedException");
    const DataLakeAdmins = [
      { DataLakePrincipalIdentifier: "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy" },
    ];
    await lakeFormation().send(new PutDataLakeSettingsCommand({ DataLakeSettings: { DataLakeAdmins } }));
    expect(await refusal(lakeFormation().send(grant))).to.equal("EntityNotFoundException");
  });

  it("takes hundreds of grants made at once and lists all of them, page by page", async () => {
    const names = Array.from({ length: 120 }, (_, index) => role(`g${index}`));
    await Promise.all(
      names.map((name) =>
        lakeFormation().send(
          new BatchGrantPermissionsCommand({
            Entries: [
              {
                Id: "1",
                Principal: { DataLakePrincipalIdentifier: name },
                Resource: resource,
                Permissions: ["DESCRIBE"],
              },
            ],
          }),
        ),
      ),
    );
    const found: (string | undefined)[] = [];
    let pages = 0;
    for await (const page of paginateListPermissions(
      { client: lakeFormation(), pageSize: 50 },
      { Resource: resource },
    )) {
      pages += 1;
      found.push(
        ...(page.PrincipalResourcePermissions ?? []).map((entry) => entry.Principal?.DataLakePrincipalIdentifier),
      );
    }
    expect(found).to.include.members(names);
    expect(pages).to.be.greaterThan(2);
  });
});
