import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect } from "chai";
import type { Account } from "../../contract/account.ts";
import { facts } from "../../contract/facts.ts";
import { modelAccount } from "../../contract/model-account.ts";
import { observe } from "../../contract/observe.ts";
import { recording } from "../../contract/recording.ts";

const recorded = (name: string) => new URL(`../../contract/recorded/${name}.json`, import.meta.url);

describe("the contract between the model and Lake Formation", () => {
  for (const fact of facts)
    it(`holds in the model: ${fact.says}`, async () => {
      const { observations } = await observe([fact], modelAccount());
      expect(observations[0]?.observed).to.deep.equal(fact.expected);
    });

  it("is recorded as the model shows it, each fact with its source", async () => {
    const { observations } = await observe(facts, modelAccount());
    expect(readFileSync(recorded("model"), "utf8")).to.equal(recording("model", observations));
    expect(new Set(facts.map(({ id }) => id)).size).to.equal(facts.length);
    for (const { source } of facts) expect(source).to.match(/^https:\/\//);
  });

  it("is kept by the model wherever an account has shown something", function () {
    if (!existsSync(recorded("account"))) {
      console.log("      skipped: nobody has recorded an account yet (npm run contract -- --account …)");
      return this.skip();
    }
    const shown = JSON.parse(readFileSync(recorded("account"), "utf8")) as {
      readonly facts: readonly { readonly id: string; readonly observed: unknown }[];
    };
    for (const { id, observed } of shown.facts)
      expect(facts.find((fact) => fact.id === id)?.expected, id).to.deep.equal(observed);
  });

  it("leaves nothing behind", async () => {
    const account = modelAccount();
    const before = account.model.snapshot();
    expect((await observe(facts, account)).left).to.deep.equal([]);
    expect(account.model.snapshot()).to.deep.equal(before);
  });

  it("takes back what it made when a statement fails, and goes on with the next", async () => {
    const account = modelAccount();
    const before = account.model.snapshot();
    const broken: Account = {
      ...account,
      lakeFormation: (operation, request) => {
        if (operation === "ListPermissions") throw new Error("cut off");
        return account.lakeFormation(operation, request);
      },
    };
    const { observations, left } = await observe(facts, broken);
    expect(left).to.deep.equal([]);
    expect(account.model.snapshot()).to.deep.equal(before);
    expect(observations).to.have.length(facts.length);
    expect(observations.find(({ id }) => id === "select-stands-apart")?.observed).to.deep.equal({
      failed: "Error: cut off",
    });
  });

  it("stops at once and says what is left when something cannot be taken back", async () => {
    const account = modelAccount();
    const stuck: Account = {
      ...account,
      glue: async (operation, request) => {
        if (operation === "DeleteDatabase") throw new Error("cut off");
        return account.glue(operation, request);
      },
    };
    const { observations, left } = await observe(facts, stuck);
    expect(observations).to.have.length(1);
    expect(left).to.deep.equal(["glue DeleteDatabase lakeward_contract_model_0"]);
  });

  const refused: readonly (readonly [string, readonly string[]])[] = [
    ["an account without consent", ["--account", "111122223333", "--principal", "arn:aws:iam::111122223333:role/x"]],
    ["consent without an account", ["--consent"]],
    ["an account without a principal", ["--account", "111122223333", "--consent"]],
    ["an account that is none", ["--account", "mine", "--consent", "--principal", "arn:aws:iam::111122223333:role/x"]],
  ];
  for (const [what, options] of refused)
    it(`refuses ${what} before it calls anything`, async () => {
      const script = new URL("../../contract/run-contract.ts", import.meta.url).pathname;
      const run = promisify(execFile)(process.execPath, [script, ...options]);
      const error = await run.then(
        () => undefined,
        (failed: { readonly code: number; readonly stderr: string }) => failed,
      );
      expect(error?.code).to.equal(2);
      expect(error?.stderr).to.contain("nothing was called");
    });
});
