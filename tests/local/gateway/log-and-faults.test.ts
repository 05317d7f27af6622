import { CreateDatabaseCommand, CreateTableCommand, GetDatabaseCommand, GlueClient } from "@aws-sdk/client-glue";
import { GrantPermissionsCommand, LakeFormationClient, ListPermissionsCommand } from "@aws-sdk/client-lakeformation";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect } from "chai";
import { replay } from "../../../local/gateway/replay.ts";
import { startGateway } from "../../../local/gateway/start-gateway.ts";
import { localAws, motoExecutable } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const analysts = "arn:aws:iam::111122223333:role/lakeward/group/analysts";

describe("the local AWS, its log and its faults", () => {
  const aws = localAws();
  const glue = () => new GlueClient(aws.client());
  const lakeFormation = () => new LakeFormationClient(aws.client());
  const makeDatabase = (Name: string) =>
    glue().send(new CreateDatabaseCommand({ DatabaseInput: { Name, CreateTableDefaultPermissions: [] } }));

  it("logs each call once, in order, with its request and without an object's content", async () => {
    const s3 = new S3Client({ ...aws.client(), forcePathStyle: true });
    const from = Number((await aws.own("log-position")).json.n);
    await s3.send(
      new CreateBucketCommand({
        Bucket: "logged-bucket",
        CreateBucketConfiguration: { LocationConstraint: "eu-west-2" },
      }),
    );
    await s3.send(new PutObjectCommand({ Bucket: "logged-bucket", Key: "secret.csv", Body: "AB12 CDE" }));
    await makeDatabase("logged");
    await refusal(glue().send(new GetDatabaseCommand({ Name: "nowhere" })));
    const lines = aws.lines().slice(from);
    expect(
      lines.map((line) =>
        `${line.n - from} ${line.service} ${line.operation} ${line.status} ${line.error ?? ""}`.trim(),
      ),
    ).to.deep.equal([
      "1 s3 CreateBucket 200",
      "2 s3 PutObject 200",
      "3 glue CreateDatabase 200",
      "4 glue GetDatabase 400 EntityNotFoundException",
    ]);
    expect(lines[2]?.request).to.deep.equal({ DatabaseInput: { Name: "logged", CreateTableDefaultPermissions: [] } });
    expect(lines[1]).to.not.have.property("request");
    expect(JSON.stringify(lines)).to.not.match(/AB12|Signature|Credential/);
  });

  it("gives an ordered error before the effect as often as was asked, then none", async () => {
    await aws.own("faults", [
      {
        service: "glue",
        operation: "CreateDatabase",
        count: 2,
        when: "before",
        error: { code: "ThrottlingException", status: 400 },
      },
    ]);
    expect(await refusal(makeDatabase("slowly"))).to.equal("ThrottlingException");
    expect(await refusal(glue().send(new GetDatabaseCommand({ Name: "slowly" })))).to.equal("EntityNotFoundException");
    expect(await refusal(makeDatabase("slowly"))).to.equal("ThrottlingException");
    await makeDatabase("slowly");
    expect(aws.lines().filter((line) => line.fault === "before")).to.have.length(2);
  });

  it("gives an ordered error after the effect, which stands", async () => {
    await aws.own("faults", [
      {
        service: "lakeformation",
        operation: "GrantPermissions",
        count: 1,
        when: "after",
        error: { code: "InternalServiceException", status: 500 },
        delay: 5,
      },
    ]);
    await makeDatabase("lost_answer");
    const Resource = { Database: { Name: "lost_answer" } };
    const grant = new GrantPermissionsCommand({
      Principal: { DataLakePrincipalIdentifier: analysts },
      Resource,
      Permissions: ["DESCRIBE"],
    });
    expect(await refusal(lakeFormation().send(grant))).to.equal("InternalServiceException");
    const listed = await lakeFormation().send(new ListPermissionsCommand({ Resource }));
    expect(
      listed.PrincipalResourcePermissions?.map((entry) => entry.Principal?.DataLakePrincipalIdentifier),
    ).to.include(analysts);
    expect(aws.lines().findLast((line) => line.fault === "after")?.status).to.equal(200);
  });

  it("refuses an object's fault in S3's own words", async () => {
    await aws.own("faults", [
      { service: "s3", operation: "GetObject", count: 1, when: "before", error: { code: "SlowDown", status: 503 } },
    ]);
    const s3 = new S3Client({ ...aws.client(), forcePathStyle: true });
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket: "logged-bucket", Key: "secret.csv" })))).to.equal(
      "SlowDown",
    );
  });

  it("says what is wrong with an order of faults", async () => {
    const answer = await aws.own("faults", [{ service: "glue", operation: "*", count: 1, when: "during" }]);
    expect(answer).to.deep.equal({ status: 400, json: { message: 'faults[0]: when must be "before" or "after"' } });
  });

  it("replays its log into a fresh model that knows the same grants, asked after each call", async () => {
    await aws.own("faults", []);
    await makeDatabase("replayed");
    const columns = [
      { Name: "vrm", Type: "string" },
      { Name: "amount", Type: "int" },
    ];
    await glue().send(
      new CreateTableCommand({
        DatabaseName: "replayed",
        TableInput: { Name: "notices", StorageDescriptor: { Columns: columns } },
      }),
    );
    const Resource = { TableWithColumns: { DatabaseName: "replayed", Name: "notices", ColumnNames: ["amount"] } };
    await lakeFormation().send(
      new GrantPermissionsCommand({
        Principal: { DataLakePrincipalIdentifier: analysts },
        Resource,
        Permissions: ["SELECT"],
      }),
    );

    const seen: string[] = [];
    const state = replay(
      aws.lines(),
      ({ model }, line) => {
        const visible = model.visibleColumns(analysts, "replayed", "notices");
        if (visible.length > 0) seen.push(`${line.operation}: ${visible.join(" ")}`);
      },
      { account: "111122223333", region: "eu-west-2" },
    );
    expect(seen[0]).to.equal("GrantPermissions: amount");
    const asked = { Resource: { Table: { DatabaseName: "replayed", Name: "notices" } } };
    const live = await lakeFormation().send(new ListPermissionsCommand(asked));
    const replayed = state.model.call(
      "ListPermissions",
      asked,
      "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy",
    );
    const plain = ({
      PrincipalResourcePermissions: entries = [],
    }: {
      PrincipalResourcePermissions?: readonly object[] | undefined;
    }) => entries.map((entry) => ({ ...entry, LastUpdated: undefined }));
    expect(plain(replayed as object)).to.deep.equal(plain(live));
  });

  it("says what it is on its health address", async () => {
    const { json } = await aws.own("health");
    expect(json).to.deep.include({ status: "ready", account: "111122223333", region: "eu-west-2", pid: process.pid });
  });

  it("names a port that is taken", async () => {
    const port = Number(new URL(aws.client().endpoint).port);
    const second = startGateway({ port, motoExecutable: (await motoExecutable()) ?? "", log: "/dev/null" });
    expect(
      await second.then(
        () => "started",
        (error: Error) => error.message,
      ),
    ).to.match(new RegExp(`^port ${port} on 127.0.0.1 is in use`));
  });
});
