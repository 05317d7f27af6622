import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { LakeFormationClient, PutDataLakeSettingsCommand } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { facts } from "../../contract/facts.ts";
import { localAws } from "../local/gateway/local-aws.ts";

const account = "111122223333";
const script = new URL("../../contract/run-contract.ts", import.meta.url).pathname;

describe("the contract, asked over HTTP with the AWS SDK", () => {
  const aws = localAws();

  const run = async (options: readonly string[] = []) => {
    const principal = `arn:aws:iam::${account}:role/contract`;
    const named = ["--account", account, "--consent", "--principal", principal, "--endpoint", aws.client().endpoint];
    const env = { ...process.env, AWS_ACCESS_KEY_ID: "deploy", AWS_SECRET_ACCESS_KEY: "local" };
    return promisify(execFile)(process.execPath, [script, ...named, ...options], { env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
      (failed: { readonly code: number; readonly stdout: string; readonly stderr: string }) => failed,
    );
  };

  it("is refused to who is no administrator, and to another account", async () => {
    const from = aws.lines().length;
    expect((await run()).stderr).to.contain("is no data lake administrator");
    expect((await run(["--account", "210987654321"])).stderr).to.contain("not of 210987654321");
    expect((await run(["--principal", "arn:aws:iam::210987654321:role/x"])).stderr).to.contain("is no role of account");
    const operations = new Set(
      aws
        .lines()
        .slice(from)
        .map(({ operation }) => operation),
    );
    expect([...operations].sort()).to.deep.equal(["GetCallerIdentity", "GetDataLakeSettings"]);
  });

  it("is kept by the local AWS, and leaves nothing there", async () => {
    const deploy = `arn:aws:iam::${account}:role/lakeward/deploy/lake-deploy`;
    const DataLakeSettings = { DataLakeAdmins: [{ DataLakePrincipalIdentifier: deploy }] };
    await new LakeFormationClient(aws.client()).send(new PutDataLakeSettingsCommand({ DataLakeSettings }));
    const { code, stdout, stderr } = await run();
    expect(stderr).to.equal("");
    expect(stdout).to.contain(`${facts.length} of ${facts.length} agree`).and.not.contain("recorded");
    expect(code).to.equal(0);
    const made = aws.lines().filter(({ operation }) => operation === "CreateDatabase").length;
    const dropped = aws.lines().filter(({ operation }) => operation === "DeleteDatabase").length;
    expect([made, dropped]).to.deep.equal([facts.length, facts.length]);
  });
});
