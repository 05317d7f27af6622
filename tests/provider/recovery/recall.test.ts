import { expect } from "chai";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import { resourceTypes } from "../../../provider/service/resource-types.ts";
import type { Properties } from "../../../provider/service/value.ts";
import { AccountInMemory, account, deployer } from "../account-in-memory.ts";
import { everyResource, furnish, type Life } from "../every-resource.ts";

const somebodyElse = `arn:aws:iam::${account}:role/somebody-else`;

/** What gives nothing back when it goes, and what a `Baseline` remembers. */
const nothingToRecall = [":OpenAccessRevoked", ":CreatorRights", ":Baseline", ":Settings", ":Tag"];
const recalled = everyResource.filter(({ type }) => !nothingToRecall.some((each) => type.endsWith(each)));

function begin({ type }: Life) {
  const there = new AccountInMemory();
  furnish(there);
  const operations = resourceTypes[type];
  if (operations === undefined) throw new Error(type);
  const inputs = (declared: object): Properties => operations.check({}, toProperties(declared)).inputs;
  /** What the engine asks, killed after so many calls; gives how many there were. */
  const killed = async (calls: number, ask: () => Promise<unknown>): Promise<number> => {
    there.calls.length = 0;
    there.fault = (_call, number) => (number > calls ? "before" : undefined);
    await ask().catch(() => undefined);
    there.fault = () => undefined;
    return there.calls.length;
  };
  /** How often a filter or table was written is no difference. */
  const snapshot = (): unknown =>
    JSON.parse(JSON.stringify(there.snapshot()).replaceAll(/"(version|metadata_location)":("[^"]*"|\d+)/g, '"$1":0'));
  return { there, operations, inputs, killed, snapshot };
}

describe("what a killed run left", () => {
  for (const [number, life] of recalled.entries()) {
    it(`of what it was making is found and can be taken away, whenever it was killed: ${number + 1}, ${life.type}`, async () => {
      let [calls, asked, found] = [-1, 0, 0];
      while (asked > calls) {
        calls += 1;
        const { there, operations, inputs, killed, snapshot } = begin(life);
        const before = snapshot();
        asked = await killed(calls, () => operations.create(inputs(life.first), there.aws));
        const left = await operations.recall(inputs(life.first), undefined, there.aws);
        if (left !== undefined) {
          found += 1;
          expect(left.id).to.equal(operations.identify(inputs(life.first)));
          const read = await operations.read(left.id, left.state, there.aws);
          await operations.delete(read?.state ?? left.state, there.aws);
        }
        expect(snapshot(), `killed after call ${calls}`).to.eql(before);
      }
      expect(found).to.be.greaterThan(0);
    });

    if (life.type === "lakeward:glue:IcebergTable") continue;
    it(`of what it was changing goes with the next update, whatever that declares: ${number + 1}, ${life.type}`, async () => {
      let [calls, asked] = [-1, 0];
      while (asked > calls) {
        calls += 1;
        const { there, operations, inputs, killed, snapshot } = begin(life);
        const empty = snapshot();
        const saved = await operations.create(inputs(life.first), there.aws);
        const before = snapshot();
        asked = await killed(calls, () => operations.update(saved, inputs(life.second), there.aws));
        const left = await operations.recall(inputs(life.second), saved, there.aws);
        if (left === undefined) throw new Error("what the engine holds was forgotten");
        const read = (await operations.read(left.id, left.state, there.aws))?.state ?? left.state;
        const again =
          operations.diff(read, inputs(life.first)).detail.size === 0
            ? read
            : await operations.update(read, inputs(life.first), there.aws);
        expect(snapshot(), `killed after call ${calls}`).to.eql(before);
        await operations.delete(again, there.aws);
        expect(snapshot(), `killed after call ${calls}, then destroyed`).to.eql(empty);
      }
    });
  }

  for (const type of ["Grant", "OptIn"]) {
    it(`is not what somebody else had given before: ${type}`, async () => {
      const life = everyResource.find((each) => each.type === `lakeward:lakeformation:${type}`);
      if (life === undefined) throw new Error(type);
      const { there, operations, inputs } = begin(life);
      const DataLakeAdmins = [deployer, somebodyElse].map((arn) => ({ DataLakePrincipalIdentifier: arn }));
      there.call("PutDataLakeSettings", { DataLakeSettings: { ...there.settings(), DataLakeAdmins } });
      const state = await operations.create(inputs(life.first), there.aws);
      const requests = there.calls.filter(({ operation }) => /^(BatchGrant|CreateLakeFormationOptIn)/.test(operation));
      const made = requests.map(({ operation, request }) => ({ operation, request }));
      await operations.delete(state, there.aws);
      for (const { operation, request } of made) there.model.call(operation, request, somebodyElse);
      expect(await operations.recall(inputs(life.first), undefined, there.aws)).to.equal(undefined);
    });
  }

  it("is not what somebody else had made otherwise", async () => {
    const other = { columns: ["uprn"], roleArn: somebodyElse, expression: { visibility: ["restricted"] } };
    for (const type of ["DataCellsFilter", "Registration", "TagExpression"]) {
      const life = everyResource.find((each) => each.type === `lakeward:lakeformation:${type}`);
      if (life === undefined) throw new Error(type);
      const { there, operations, inputs } = begin(life);
      const theirs = Object.entries(other).filter(([key]) => key in life.first);
      await operations.create(inputs({ ...life.first, ...Object.fromEntries(theirs) }), there.aws);
      expect(await operations.recall(inputs(life.first), undefined, there.aws), type).to.equal(undefined);
    }
  });
});
