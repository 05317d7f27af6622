import { expect } from "chai";
import {
  type ExportedResource,
  type ExportedStack,
  type PendingOperation,
  readExportedStack,
} from "../../../provider/recovery/exported-stack.ts";
import { recalledStack } from "../../../provider/recovery/recalled-stack.ts";
import { Plugin } from "../../../provider/service/plugin.ts";
import type { Properties } from "../../../provider/service/value.ts";
import { AccountInMemory, account, analysts, region } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";

const providerUrn = "urn:pulumi:dev::toy::pulumi:providers:lakeward::lakeward";
const provider: ExportedResource = {
  urn: providerUrn,
  type: "pulumi:providers:lakeward",
  custom: true,
  id: "p1",
  inputs: { region, allowedAccountIds: JSON.stringify([account]) },
};
const type = "lakeward:lakeformation:Grant";
const on = { table: { database: "parking_trusted", name: "permits" } };
const select = { principal: analysts, on, permissions: ["SELECT"] };

function grant(name: string, inputs: Properties, more: Partial<ExportedResource> = {}): ExportedResource {
  const urn = `urn:pulumi:dev::toy::${type}::${name}`;
  return { urn, type, custom: true, inputs, provider: `${providerUrn}::p1`, ...more };
}

function stackOf(resources: readonly ExportedResource[], pending: readonly PendingOperation[]): ExportedStack {
  return { version: 3, deployment: { resources: [provider, ...resources], pending_operations: pending } };
}

describe("a stack of a killed run", () => {
  let there: AccountInMemory;
  const open = (inputs: Properties): Plugin => {
    const plugin = new Plugin(() => there.aws);
    plugin.configure(inputs);
    return plugin;
  };
  const resourcesOf = ({ deployment }: ExportedStack) =>
    (deployment.resources ?? []).filter((each) => each !== provider);

  beforeEach(() => {
    there = new AccountInMemory();
    furnish(there);
  });

  const give = (inputs: Properties) => open(provider.inputs ?? {}).create(type, inputs);

  it("gains what was being made and stands there, with its id and all that its delete needs", async () => {
    await give(select);
    const pending = { type: "creating", resource: grant("made", select) } as const;
    const { stack, told } = await recalledStack(stackOf([], [pending]), open);
    expect(told).to.eql(["Grant made: known now as it stands there"]);
    expect(resourcesOf(stack)).to.eql([
      { ...pending.resource, id: `${analysts}|table:parking_trusted.permits`, outputs: select },
    ]);
    expect(stack.deployment.pending_operations).to.eql([]);
  });

  it("gains nothing where the call never reached the account, and changes nothing there", async () => {
    const before = there.snapshot();
    const { stack, told } = await recalledStack(
      stackOf([], [{ type: "creating", resource: grant("made", select) }]),
      open,
    );
    expect(told).to.eql(["Grant made: nothing of ours is there"]);
    expect(resourcesOf(stack)).to.eql([]);
    expect(there.snapshot()).to.eql(before);
  });

  it("remembers what a change may have added to what it held", async () => {
    const { id, state } = await give(select);
    const more = { ...select, permissions: ["INSERT", "SELECT"] };
    await open(provider.inputs ?? {}).update(type, state, more);
    const held = grant("changed", select, { id, outputs: state });
    const { stack } = await recalledStack(
      stackOf([held], [{ type: "updating", resource: { ...held, inputs: more } }]),
      open,
    );
    const [now] = resourcesOf(stack);
    expect(now).to.eql({ ...held, outputs: { ...select, perhaps: ["INSERT"], unsure: true } });
  });

  it("holds what was being made instead of another in its place, before what depends on it, and the other is still to be deleted", async () => {
    await give(select);
    const old = grant("moved", { ...select, principal: "arn:aws:iam::111122223333:role/old" }, { id: "old" });
    const { stack } = await recalledStack(
      stackOf([old, grant("after", select, { id: "after" })], [{ type: "creating", resource: grant("moved", select) }]),
      open,
    );
    expect(resourcesOf(stack).map(({ id, delete: doomed }) => [id, doomed])).to.eql([
      [`${analysts}|table:parking_trusted.permits`, undefined],
      ["after", undefined],
      ["old", true],
    ]);
  });

  it("leaves what is being deleted, and what others' providers were doing, as it is, and says what is to be looked at by hand", async () => {
    const bucket = { urn: "urn:pulumi:dev::toy::aws:s3/bucket:Bucket::b", type: "aws:s3/bucket:Bucket", custom: true };
    const pending = [
      { type: "deleting", resource: grant("going", select) },
      { type: "creating", resource: bucket },
      { type: "updating", resource: bucket },
    ] as const;
    const { stack, told } = await recalledStack(stackOf([], pending), open);
    expect(told).to.eql([
      "Bucket b: look whether it was made; if so: pulumi import 'aws:s3/bucket:Bucket' <name> <id>",
    ]);
    expect(stack.deployment.pending_operations).to.eql(pending);
  });

  it("says what it cannot look for: a provider that is not in the stack, and inputs that only Pulumi can read", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
    const pending = [
      { type: "creating", resource: grant("elsewhere", select, { provider: "urn::other" }) },
      { type: "creating", resource: grant("secret", { ...select, principal: secret }) },
    ] as const;
    const { told } = await recalledStack(stackOf([], pending), open);
    const advice = "run the declarations of the killed run once more";
    expect(told).to.eql([
      `Grant elsewhere: not looked for, since its provider is not in the stack; ${advice}`,
      `Grant secret: not looked for, since its inputs are secret; ${advice}`,
    ]);
  });

  it("of which nothing was under way stays as it is", async () => {
    const held = grant("held", select, { id: "x", outputs: select });
    const found = await recalledStack(stackOf([held], []), open);
    expect(found).to.eql({ told: [], stack: stackOf([held], []) });
  });

  it("is refused when it is something else", () => {
    expect(() => readExportedStack("")).to.throw("what came in is not JSON; pipe `pulumi stack export` into this");
    expect(() => readExportedStack('{"version": 2, "deployment": {}}')).to.throw(
      "what came in is no stack of version 3",
    );
    expect(readExportedStack(JSON.stringify(stackOf([], [])))).to.eql(stackOf([], []));
  });
});
