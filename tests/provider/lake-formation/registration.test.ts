import { expect } from "chai";
import { registration } from "../../../provider/lake-formation/registration.ts";
import { operations } from "../../../provider/service/resource-operations.ts";
import type { Problem } from "../../../provider/service/shape.ts";
import { AccountInMemory, account } from "../account-in-memory.ts";

const role = (name: string) => `arn:aws:iam::${account}:role/lakeward/registration/${name}`;
const inputs = {
  resourceArn: "arn:aws:s3:::exampleshire-dev-parking-raw",
  roleArn: role("parking"),
  hybridAccess: false,
};

describe("a registered location", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
  });

  it("is made, gets another role in place, and leaves nothing", async () => {
    const before = there.snapshot();
    const state = await registration.create(inputs, there.aws);
    const updated = await registration.update(state, { ...inputs, roleArn: role("other") }, there.aws);
    expect(await registration.read(inputs.resourceArn, updated, there.aws)).to.eql({
      ...inputs,
      roleArn: role("other"),
    });
    await registration.delete(updated, there.aws);
    expect(there.snapshot()).to.eql(before);
    await registration.delete(updated, there.aws);
  });

  it("written with a slash at its end is the same, and is not registered again and then taken away", async () => {
    const resource = operations(registration);
    const slashed = resource.check({}, { ...inputs, resourceArn: `${inputs.resourceArn}/` }).inputs;
    const state = await resource.create(slashed, there.aws);
    expect(resource.diff(state, resource.check({}, inputs).inputs)).to.deep.include({
      replaces: [],
      detail: new Map(),
    });
  });

  it("is adopted when it has the role already", async () => {
    there.call("RegisterResource", {
      ResourceArn: inputs.resourceArn,
      RoleArn: inputs.roleArn,
      HybridAccessEnabled: true,
    });
    await registration.create(inputs, there.aws);
    expect(await registration.read(inputs.resourceArn, undefined, there.aws)).to.eql(inputs);
  });

  it("with somebody else's role is left alone, with what can be done", async () => {
    there.call("RegisterResource", { ResourceArn: inputs.resourceArn, RoleArn: role("theirs") });
    const attempt = await registration.create(inputs, there.aws).catch((error: Error) => error.message);
    expect(attempt).to.match(/is registered with .*theirs; nothing was changed; deregister it, or import it/);
    expect((await registration.read(inputs.resourceArn, undefined, there.aws))?.roleArn).to.equal(role("theirs"));
  });

  it("never with the service-linked role, unless it is asked for by name", () => {
    const roleArn = `arn:aws:iam::${account}:role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess`;
    expect(registration.refuse({ ...inputs, roleArn }, undefined).map(({ property }) => property)).to.eql(["roleArn"]);
    expect(registration.refuse(inputs, undefined)).to.eql([]);
    expect(registration.refuse({}, undefined)).to.eql([]);
  });

  it("is refused when it is no bucket, and with two roles or none", () => {
    const refused = registration.refuse({ ...inputs, resourceArn: "s3://raw", useServiceLinkedRole: true }, undefined);
    expect(refused.map(({ property, reason }) => `${property}: ${reason}`)).to.eql([
      'resourceArn: "s3://raw" is no bucket or prefix; its ARN begins arn:aws:s3:::',
      "useServiceLinkedRole: is said beside roleArn; leave one of the two out",
    ]);
    const problems: Problem[] = [];
    registration.inputs.normal({ resourceArn: inputs.resourceArn }, "", problems);
    expect(problems).to.eql([
      { property: "roleArn", reason: "missing; name a role of ours, or say useServiceLinkedRole" },
    ]);
  });

  it("with the service-linked role, or with privileges, is made anew when these change, since no call changes them", async () => {
    const { roleArn: _, ...without } = inputs;
    const linked = { ...without, useServiceLinkedRole: true, privilegedAccess: true } as const;
    const state = await registration.create(linked, there.aws);
    expect(await registration.read(inputs.resourceArn, undefined, there.aws)).to.eql(linked);
    expect(await registration.create(linked, there.aws)).to.eql(linked);
    there.calls.length = 0;
    const own = await registration.update(state, inputs, there.aws);
    expect(there.calls.map(({ operation }) => operation)).to.eql(["DeregisterResource", "RegisterResource"]);
    expect(await registration.read(inputs.resourceArn, own, there.aws)).to.eql(inputs);
    const hybrid = { ...without, useServiceLinkedRole: true, hybridAccess: true } as const;
    await registration.update({ ...hybrid, hybridAccess: false }, hybrid, there.aws);
    expect(await registration.read(inputs.resourceArn, undefined, there.aws)).to.eql(hybrid);
  });

  it("is not touched when nothing changes", async () => {
    there.calls.length = 0;
    expect(await registration.update(inputs, inputs, there.aws)).to.eql(inputs);
    expect(there.calls).to.eql([]);
  });

  it("says in a preview through whom data is read, and what opens", () => {
    const words = (before: object | undefined, wanted: object) =>
      registration.words?.(before && { ...inputs, ...before }, { ...inputs, ...wanted });
    const bucket = inputs.resourceArn;
    expect(words(undefined, {})).to.eql([`Lake Formation governs ${bucket} through ${role("parking")}`]);
    expect(words({}, {})).to.eql([]);
    expect(words({}, { roleArn: role("other"), hybridAccess: true })).to.eql([
      `${bucket} is read and written through ${role("other")} instead of ${role("parking")}`,
      `IAM alone opens ${bucket} to who has not opted in`,
    ]);
    expect(words({ hybridAccess: true }, {})).to.eql([`IAM alone no longer opens ${bucket} to who has not opted in`]);
    expect(words({ roleArn: undefined, useServiceLinkedRole: true }, {})).to.eql([
      `${bucket} is read and written through ${role("parking")} instead of the service-linked role`,
      `${bucket} is deregistered and registered again; between the two nobody reads it through Lake Formation`,
    ]);
  });
});
