import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { expect } from "chai";
import { account, analysts, deployer, region } from "../account-in-memory.ts";
import { AccountOverHttp } from "./account-over-http.ts";
import { ProviderProcess, plugin } from "./provider-process.ts";

const configuration = { region, allowedAccountIds: JSON.stringify([account]) };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const type = (name: string) => `lakeward:lakeformation:${name}`;

describe("the provider's process", () => {
  describe("without network and credentials", () => {
    let provider: ProviderProcess;

    before(async () => {
      provider = await ProviderProcess.start({ AWS_EC2_METADATA_DISABLED: "true" });
      await provider.configure(configuration);
    });
    after(() => provider.stop());

    it("previews a grant whose filter is not known yet", async () => {
      const on = { cellsFilter: { database: "parking_trusted", table: unknown, name: "f" } };
      const { inputs, failures } = await provider.check(type("Grant"), {
        principal: unknown,
        on,
        permissions: ["SELECT"],
      });
      expect(failures).to.eql([]);
      expect(await provider.create(type("Grant"), inputs, true)).to.eql({
        id: "",
        state: { principal: unknown, on, permissions: ["SELECT"] },
      });
    });

    it("brings inputs into normal form, so that order makes no difference", async () => {
      const on = { database: { name: "parking_trusted" } };
      const { inputs } = await provider.check(type("Grant"), {
        principal: analysts,
        on,
        permissions: ["DROP", "ALTER", "DROP"],
      });
      const difference = await provider.diff(
        type("Grant"),
        { principal: analysts, on, permissions: ["ALTER", "DROP"] },
        inputs,
      );
      expect(difference.getChanges()).to.equal(messages.DiffResponse.DiffChanges.DIFF_NONE);
    });

    it("refuses open access with the place and what would be right", async () => {
      const on = { database: { name: "parking_trusted" } };
      const { failures } = await provider.check(type("Grant"), {
        principal: "IAM_ALLOWED_PRINCIPALS",
        on,
        permissions: ["ALL"],
      });
      expect(failures).to.have.length(1);
      expect(failures[0]).to.match(/^principal: IAM_ALLOWED_PRINCIPALS opens it to everyone/);
    });

    it("says in detail what an update changes, and what makes another resource", async () => {
      const state = { database: "d", table: "t", filterName: "f", columns: ["amount", "ward"] };
      const update = await provider.diff(type("DataCellsFilter"), state, { ...state, columns: ["amount"] });
      expect(update.getReplacesList()).to.eql([]);
      expect([...update.getDetaileddiffMap().keys()]).to.eql(["columns[1]"]);
      const another = await provider.diff(type("DataCellsFilter"), state, { ...state, table: unknown });
      expect(another.getReplacesList()).to.eql(["table"]);
    });
  });

  describe("on an account", () => {
    let there: AccountOverHttp;
    let provider: ProviderProcess;

    beforeEach(async () => {
      there = await AccountOverHttp.start();
      there.inMemory.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
      there.inMemory.glue.addTable("parking_trusted", {
        Name: "permits",
        StorageDescriptor: { Columns: [{ Name: "uprn" }, { Name: "scheme" }] },
      });
      const environment = { AWS_ENDPOINT_URL: there.url, AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };
      provider = await ProviderProcess.start(environment);
    });
    afterEach(async () => {
      await provider.stop();
      await there.stop();
    });

    it("makes, changes and takes away settings, tag, filter and grant, and leaves the account as it was", async () => {
      await provider.configure(configuration);
      const before = there.inMemory.snapshot();
      const filter = { database: "parking_trusted", table: "permits", filterName: "analysts", columns: ["scheme"] };
      const on = { cellsFilter: { database: "parking_trusted", table: "permits", name: "analysts" } };
      const steps = [
        [
          "Settings",
          { administrators: [deployer, analysts], takeOverDefaults: true },
          { administrators: [deployer], takeOverDefaults: true },
        ],
        [
          "Tag",
          { key: "visibility", values: ["restricted"] },
          { key: "visibility", values: ["department", "restricted"] },
        ],
        ["DataCellsFilter", filter, { ...filter, columns: ["scheme", "uprn"] }],
        [
          "Grant",
          { principal: analysts, on, permissions: ["SELECT"] },
          { principal: analysts, on, permissions: ["SELECT"] },
        ],
      ] as const;
      const made: { readonly name: string; readonly id: string; readonly state: object }[] = [];
      for (const [name, first, second] of steps) {
        const { id, state } = await provider.create(type(name), (await provider.check(type(name), first)).inputs);
        made.push({
          name,
          id,
          state: await provider.update(type(name), id, { ...state }, (await provider.check(type(name), second)).inputs),
        });
      }
      expect(there.inMemory.model.visibleColumns(analysts, "parking_trusted", "permits")).to.eql(["uprn", "scheme"]);
      // The next run is another process: nothing that this one made is wanted any more.
      await provider.configure(configuration);
      for (const { name, id, state } of made.reverse()) await provider.delete(type(name), id, { ...state });
      expect(there.inMemory.snapshot()).to.eql(before);
      expect(there.asked.filter((operation) => operation === "GetCallerIdentity")).to.have.length(2);
    });

    it("changes nothing in an account that is not the declared one", async () => {
      await provider.configure({ ...configuration, allowedAccountIds: '["999999999999"]' });
      const attempt = await provider
        .create(type("Tag"), { key: "zone", values: ["raw"] })
        .catch((error: Error) => error);
      expect(String(attempt)).to.contain(
        `this is account ${account}; the declarations are for 999999999999; nothing was changed`,
      );
      expect(there.asked).to.eql(["GetCallerIdentity"]);
    });

    it("calls as the role that it is told to assume", async () => {
      await provider.configure({ ...configuration, assumeRole: JSON.stringify({ roleArn: deployer }) });
      await provider.create(type("Tag"), { key: "zone", values: ["raw"] });
      expect(there.asked.slice(0, 2)).to.eql(["AssumeRole", "GetCallerIdentity"]);
      expect([...there.keys]).to.eql(["ASSUMED"]);
    });

    it("refuses in one line what AWS refuses", async () => {
      await provider.configure(configuration);
      const filter = { database: "parking_trusted", table: "permits", filterName: "f", columns: ["iban"] };
      const attempt = await provider.create(type("DataCellsFilter"), filter).catch((error: Error) => error);
      expect(String(attempt)).to.match(
        /CreateDataCellsFilter: \w+: .*iban.*; this call changed nothing, .*run it again/,
      );
      expect(String(attempt)).not.to.contain("\n");
    });
  });

  it("says what to do when it was not built", () => {
    const folder = mkdtempSync(join(tmpdir(), "lakeward-"));
    try {
      copyFileSync(plugin, join(folder, "pulumi-resource-lakeward"));
      const { status, stderr } = spawnSync(join(folder, "pulumi-resource-lakeward"), { encoding: "utf8" });
      expect(status).to.equal(1);
      expect(stderr).to.match(/^the provider lakeward is not built; run npm ci in /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
