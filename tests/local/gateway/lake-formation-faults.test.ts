import { CreateDatabaseCommand, GlueClient } from "@aws-sdk/client-glue";
import {
  BatchGrantPermissionsCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  ListPermissionsCommand,
  PutDataLakeSettingsCommand,
} from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { replay } from "../../../local/gateway/replay.ts";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const deploy = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";
const role = (name: string) => `arn:aws:iam::111122223333:role/lakeward/group/${name}`;
const Resource = { Database: { Name: "parking" } };
const grant = (name: string) => ({
  Principal: { DataLakePrincipalIdentifier: role(name) },
  Resource,
  Permissions: ["DESCRIBE" as const],
});

describe("the local AWS, Lake Formation's own faults", () => {
  const aws = localAws();
  const lakeFormation = () => new LakeFormationClient(aws.client());
  const holders = async () => {
    const { PrincipalResourcePermissions = [] } = await lakeFormation().send(new ListPermissionsCommand({ Resource }));
    return PrincipalResourcePermissions.map((row) => row.Principal?.DataLakePrincipalIdentifier).filter((name) =>
      name?.includes("/group/"),
    );
  };

  before(async () => {
    await new GlueClient(aws.client()).send(new CreateDatabaseCommand({ DatabaseInput: { Name: "parking" } }));
    const DataLakeAdmins = [{ DataLakePrincipalIdentifier: deploy }];
    await lakeFormation().send(new PutDataLakeSettingsCommand({ DataLakeSettings: { DataLakeAdmins } }));
  });

  it("fail a batch in part", async () => {
    await aws.own("faults", [
      { kind: "entries", operation: "*", count: 1, entries: [1], code: "ConcurrentModificationException" },
    ]);
    const Entries = ["a", "b"].map((name) => ({ Id: name, ...grant(name) }));
    const { Failures } = await lakeFormation().send(new BatchGrantPermissionsCommand({ Entries }));
    expect(Failures?.map(({ RequestEntry }) => RequestEntry?.Id)).to.deep.equal(["b"]);
    expect(Failures?.[0]?.Error?.ErrorCode).to.equal("ConcurrentModificationException");
    expect(await holders()).to.deep.equal([role("a")]);
  });

  it("let reads lag behind", async () => {
    await aws.own("faults", [{ kind: "stale", operation: "ListPermissions", count: 1, behind: 1 }]);
    await lakeFormation().send(new GrantPermissionsCommand(grant("c")));
    expect(await holders()).to.not.include(role("c"));
    expect(await holders()).to.include(role("c"));
  });

  it("let another writer in between, and refuse after the effect", async () => {
    const calls = [{ operation: "RevokePermissions", request: grant("a"), caller: deploy }];
    await aws.own("faults", [
      { kind: "writer", operation: "GrantPermissions", count: 1, when: "before", calls },
      { kind: "refusal", operation: "GrantPermissions", count: 1, when: "after", code: "OperationTimeoutException" },
    ]);
    const granting = lakeFormation().send(new GrantPermissionsCommand(grant("d")));
    expect(await refusal(granting)).to.equal("OperationTimeoutException");
    expect(await holders()).to.deep.equal([role("c"), role("d")]);
  });

  for (const when of ["before", "after"] as const)
    it(`drop the connection ${when} the effect`, async () => {
      const fault = { service: "lakeformation", operation: "GrantPermissions", count: 1, when, cut: true };
      await aws.own("faults", [fault]);
      expect(await refusal(lakeFormation().send(new GrantPermissionsCommand(grant(`cut-${when}`))))).to.match(
        /^(TimeoutError|Error)$/,
      );
      expect((await holders()).includes(role(`cut-${when}`))).to.equal(when === "after");
    });

  it("say what is wrong with them, and then change nothing", async () => {
    await aws.own("faults", [{ kind: "stale", operation: "ListPermissions", count: 1, behind: 1 }]);
    for (const [order, message] of [
      [[{ kind: "flood" }], "faults[0]: kind must be one of refusal, entries, stale, writer"],
      [{}, "faults: must be a list"],
      [[7], "faults[0]: must be an object"],
    ] as const)
      expect(await aws.own("faults", order)).to.deep.equal({ status: 400, json: { message } });
    await lakeFormation().send(new GrantPermissionsCommand(grant("e")));
    expect(await holders()).to.not.include(role("e"));
  });

  it("replay as what they came to", async () => {
    const listed = { Resource };
    const { model } = replay(aws.lines(), () => undefined, { account: "111122223333", region: "eu-west-2" });
    const { PrincipalResourcePermissions } = model.call("ListPermissions", listed, deploy) as {
      PrincipalResourcePermissions: readonly { Principal: { DataLakePrincipalIdentifier: string } }[];
    };
    const replayed = PrincipalResourcePermissions.map((row) => row.Principal.DataLakePrincipalIdentifier);
    expect(replayed.filter((name) => name.includes("/group/"))).to.deep.equal(await holders());
  });
});
