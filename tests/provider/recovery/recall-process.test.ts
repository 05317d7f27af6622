import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { readExportedStack } from "../../../provider/recovery/exported-stack.ts";
import { account, analysts, region } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";
import { AccountOverHttp } from "../service/account-over-http.ts";
import { plugin } from "../service/provider-process.ts";

const providerUrn = "urn:pulumi:dev::toy::pulumi:providers:lakeward::lakeward";
const urn = "urn:pulumi:dev::toy::lakeward:lakeformation:Grant::made";
const select = {
  principal: analysts,
  on: { table: { database: "parking_trusted", name: "permits" } },
  permissions: ["SELECT"],
};

describe("pulumi-resource-lakeward recall", function () {
  this.timeout(30_000);
  let there: AccountOverHttp;

  before(async () => {
    there = await AccountOverHttp.start();
    furnish(there.inMemory);
  });
  after(() => there.stop());

  async function recalled(input: string) {
    const child = spawn(plugin, ["recall"], {
      env: { PATH: process.env.PATH, AWS_ACCESS_KEY_ID: "KEY", AWS_SECRET_ACCESS_KEY: "secret" },
    });
    child.stdin.end(input);
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const [code] = await once(child, "close");
    const [out, error] = await said;
    return { code, out, error };
  }

  function stackOf(allowed: string): string {
    const inputs = { region, allowedAccountIds: JSON.stringify([allowed]), endpoint: there.url };
    const provider = { urn: providerUrn, type: "pulumi:providers:lakeward", custom: true, id: "p1", inputs };
    const resource = {
      urn,
      type: "lakeward:lakeformation:Grant",
      custom: true,
      inputs: select,
      provider: `${providerUrn}::p1`,
    };
    const deployment = { resources: [provider], pending_operations: [{ type: "creating", resource }] };
    return JSON.stringify({ version: 3, deployment });
  }

  it("reads an exported stack and the account, and writes the stack that knows what was made", async () => {
    const { principal, permissions } = select;
    there.inMemory.call("GrantPermissions", {
      Principal: { DataLakePrincipalIdentifier: principal },
      Resource: { Table: { DatabaseName: "parking_trusted", Name: "permits" } },
      Permissions: permissions,
    });
    const { code, out, error } = await recalled(stackOf(account));
    expect(error).to.equal("Grant made: known now as it stands there\n");
    expect(code).to.equal(0);
    const { resources = [], pending_operations: pending } = readExportedStack(out).deployment;
    expect(resources.map((each) => each.urn)).to.eql([providerUrn, urn]);
    expect(pending).to.eql([]);
    expect(there.asked.filter((operation) => !/^(Get|List)/.test(operation))).to.eql([]);
  });

  it("writes nothing and says in one line why, where it must not look or cannot read", async () => {
    const other = await recalled(stackOf("999999999999"));
    expect(other).to.deep.include({ code: 1, out: "" });
    expect(other.error).to.match(/^recall: .*this is account 111122223333; the declarations are for 999999999999.*\n$/);
    expect(await recalled("")).to.eql({
      code: 1,
      out: "",
      error: "recall: what came in is not JSON; pipe `pulumi stack export` into this\n",
    });
  });
});
