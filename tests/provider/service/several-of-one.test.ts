import { expect } from "chai";
import { Plugin } from "../../../provider/service/plugin.ts";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import type { Properties } from "../../../provider/service/value.ts";
import { AccountInMemory, account, analysts, region } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";

const place = { database: "parking_trusted", table: "permits" };
const grant = { principal: analysts, on: { columns: { ...place, names: ["scheme"] } }, permissions: ["SELECT"] };
const filter = { ...place, filterName: "some", columns: ["scheme"] };
const roleArn = `arn:aws:iam::${account}:role/lakeward/registration/one`;
const urn = (name: string) => `urn:pulumi:dev::lake::type::${name}`;

describe("several resources of one thing in one program", () => {
  let there: AccountInMemory;
  let plugin: Plugin;

  beforeEach(() => {
    there = new AccountInMemory();
    furnish(there);
    plugin = new Plugin(() => there.aws);
    nextRun();
  });

  function nextRun(): void {
    plugin.configure({ region, allowedAccountIds: JSON.stringify([account]) });
  }

  const declare = (type: string, name: string, inputs: object): Properties => {
    const { inputs: normal, problems } = plugin.check(type, {}, toProperties(inputs), urn(name));
    expect(problems).to.eql([]);
    return normal;
  };
  const make = async (type: string, name: string, inputs: object): Promise<Properties> =>
    (await plugin.create(type, declare(type, name, inputs), urn(name))).state;
  const tags = async () =>
    (await plugin.read("lakeward:lakeformation:TagAssignment", "parking_trusted/permits", {}))?.inputs.tags;

  for (const [type, property, one, other] of [
    ["lakeformation:Grant", "on", grant, { ...grant, on: { columns: { ...place, names: ["uprn"] } } }],
    ["lakeformation:DataCellsFilter", "filterName", filter, { ...filter, columns: ["uprn"] }],
    [
      "lakeformation:Registration",
      "resourceArn",
      { resourceArn: "arn:aws:s3:::trusted", roleArn },
      { resourceArn: "arn:aws:s3:::trusted/", roleArn },
    ],
    [
      "lakeformation:TagExpression",
      "name",
      { name: "Opened", expression: { zone: ["raw"] } },
      { name: "Opened", expression: { zone: ["refined"] } },
    ],
    [
      "lakeformation:TagAssignment",
      "tags.zone",
      { ...place, tags: { zone: "raw" } },
      { ...place, tags: { team: "red", zone: "refined" } },
    ],
    [
      "glue:IcebergTable",
      "table",
      { ...place, location: "s3://trusted/permits/", columns: [{ name: "at", type: "date" }] },
      { ...place, location: "s3://trusted/permits/", columns: [{ name: "on", type: "date" }] },
    ],
  ] as const) {
    it(`are refused where they would take it from each other: ${type}`, () => {
      declare(`lakeward:${type}`, "first", one);
      declare(`lakeward:${type}`, "first", one);
      const { problems } = plugin.check(`lakeward:${type}`, {}, toProperties(other), urn("second"));
      expect(problems.map(({ property: at, reason }) => `${at}: ${reason}`)).to.eql([
        `${property}: is declared by first too; declare it once, since two resources of one thing take it from each other`,
      ]);
      nextRun();
      declare(`lakeward:${type}`, "second", other);
    });
  }

  it("may each hold tags of their own on it, and one that is split into two loses none of them", async () => {
    const type = "lakeward:lakeformation:TagAssignment";
    const both = { visibility: "restricted", department: "parking" };
    const old = await make(type, "both", { ...place, tags: both });
    nextRun();
    await make(type, "visible", { ...place, tags: { visibility: "restricted" } });
    await make(type, "owned", { ...place, tags: { department: "parking" } });
    await plugin.delete(type, old);
    expect(await tags()).to.eql(both);
  });

  it("may hand a tag on, which stays", async () => {
    const type = "lakeward:lakeformation:TagAssignment";
    const both = { visibility: "restricted", department: "parking" };
    const old = await make(type, "one", { ...place, tags: both });
    nextRun();
    await make(type, "other", { ...place, tags: { department: "parking" } });
    const less = declare(type, "one", { ...place, tags: { visibility: "restricted" } });
    await plugin.update(type, old, less, urn("one"));
    expect(await tags()).to.eql(both);
  });

  it("may hand a value of an LF-tag on, which stays", async () => {
    const type = "lakeward:lakeformation:Tag";
    const old = await make(type, "one", { key: "zone", values: ["raw", "refined"] });
    nextRun();
    await make(type, "other", { key: "zone", values: ["refined"] });
    await plugin.update(type, old, declare(type, "one", { key: "zone", values: ["raw"] }), urn("one"));
    expect((await plugin.read(type, "zone", {}))?.inputs.values).to.eql(["raw", "refined"]);
  });

  it("may each hold values of an LF-tag, and one that is split into two loses none of them", async () => {
    const type = "lakeward:lakeformation:Tag";
    const old = await make(type, "both", { key: "zone", values: ["raw", "refined"] });
    nextRun();
    await make(type, "first", { key: "zone", values: ["raw"] });
    await make(type, "second", { key: "zone", values: ["refined"] });
    await plugin.delete(type, old);
    expect((await plugin.read(type, "zone", {}))?.inputs.values).to.eql(["raw", "refined"]);
  });
});
